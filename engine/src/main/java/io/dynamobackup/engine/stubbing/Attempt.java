package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Disturbance;
import java.time.Instant;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** One attempt of a client that arrived at the engine, and what came of it. */
@API(status = Status.EXPERIMENTAL)
public final class Attempt {
  private final Call call;
  private final @Nullable SdkResponse response;
  private final @Nullable Throwable error;
  private final @Nullable Disturbance disturbance;
  private final long order;

  Attempt(
      Call call,
      @Nullable SdkResponse response,
      @Nullable Throwable error,
      @Nullable Disturbance disturbance,
      long order) {
    this.call = call;
    this.response = response;
    this.error = error;
    this.disturbance = disturbance;
    this.order = order;
  }

  /** Returns the fake time at which it arrived. */
  public Instant at() {
    return call.at();
  }

  /** Returns the API name of its operation. */
  public String operation() {
    return call.operation();
  }

  /** Returns whose tables it was about, and in which Region. */
  public Account account() {
    return call.account();
  }

  /** Returns its typed request. */
  public SdkRequest request() {
    return call.request();
  }

  /**
   * Returns its request, which is of the type.
   *
   * @throws IllegalArgumentException if it is of another
   */
  public <R extends SdkRequest> R request(Class<R> type) {
    if (!type.isInstance(call.request())) {
      throw new IllegalArgumentException(
          "this attempt of %s has a request of type %s, not %s"
              .formatted(
                  operation(), call.request().getClass().getSimpleName(), type.getSimpleName()));
    }
    return type.cast(call.request());
  }

  /** Returns which attempt of its logical call it is, from 1. */
  public int number() {
    return call.invocation().attempt();
  }

  /**
   * Returns what all attempts of one logical call have in common: what the client sent as {@code
   * amz-sdk-invocation-id}, or, if it sent none, the id of this request.
   */
  public String invocation() {
    String id = call.invocation().id();
    return id == null ? call.requestId() : id;
  }

  /** Returns the response, unless it failed, whether or not the client heard it. */
  public Optional<SdkResponse> response() {
    return Optional.ofNullable(response);
  }

  /** Returns what it failed with. */
  public Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  /** Returns what happened to the reply on its way to the client, if anything did. */
  public Optional<Disturbance> disturbance() {
    return Optional.ofNullable(disturbance);
  }

  Call call() {
    return call;
  }

  /** Returns its place among all attempts. */
  long order() {
    return order;
  }

  @Override
  public String toString() {
    return "%s %s, attempt %s → %s".formatted(at(), operation(), number(), outcome());
  }

  private String outcome() {
    String outcome;
    if (error instanceof AwsServiceException e) {
      outcome = Errors.code(e) + ": " + Errors.message(e);
    } else if (error != null) {
      outcome = error.getClass().getSimpleName() + ": " + error.getMessage();
    } else {
      outcome = response == null ? "nothing done" : response.getClass().getSimpleName();
    }
    return disturbance == null ? outcome : outcome + ", " + disturbance;
  }
}
