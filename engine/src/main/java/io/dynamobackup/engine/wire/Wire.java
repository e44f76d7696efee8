package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.operation.RefusedOperations;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Disturbed;
import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.pipeline.Outcome;
import io.dynamobackup.engine.pipeline.Pipeline;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The door of the engine: what a client sends comes in as target and body, and its answer leaves as
 * a {@link Reply}.
 *
 * <p>AWS checks in this order: the types of the JSON, the shape of the request, then what the
 * operation itself requires.
 */
@API(status = Status.INTERNAL)
public final class Wire {
  /** AWS reads no more. */
  public static final int MAX_BODY = 16 * 1024 * 1024;

  private static final int TOO_LARGE = 413;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_ERROR = 500;

  private final Pipeline pipeline;
  private final Operations operations;
  private final InstantSource clock;
  private final Account account;
  private final RequestIds requestIds;

  /**
   * Creates the door to one account of an engine.
   *
   * @param operations what can be done in every account
   */
  public Wire(
      Pipeline pipeline,
      Operations operations,
      InstantSource clock,
      Account account,
      RequestIds requestIds) {
    this.pipeline = pipeline;
    this.operations = operations;
    this.clock = clock;
    this.account = account;
    this.requestIds = requestIds;
  }

  /** Returns the door to another account of the same engine. */
  public Wire to(Account other) {
    return other.equals(account) ? this : new Wire(pipeline, operations, clock, other, requestIds);
  }

  /**
   * Returns the door to the account and Region that a request is signed for; this one, if it is not
   * signed.
   *
   * @param authorization the header {@code Authorization}, if there was one
   */
  public Wire signedFor(@Nullable String authorization) {
    Credential credential = Credential.of(authorization);
    return credential == null ? this : to(credential.account(account));
  }

  /** Answers what a client sent that says nothing of its attempts. */
  public Reply handle(@Nullable String target, byte[] body) {
    return handle(target, body, Invocation.UNKNOWN);
  }

  /**
   * Answers what a client sent. Only errors AWS would send become replies: whatever else is thrown
   * is thrown on, unchanged.
   *
   * @param target the header {@code X-Amz-Target}, if there was one
   * @param invocation what the client says of its attempts
   */
  public Reply handle(@Nullable String target, byte[] body, Invocation invocation) {
    String requestId = requestIds.next();
    if (body.length > MAX_BODY) {
      return new Reply(TOO_LARGE, new byte[0], requestId);
    }
    try {
      return reply(pipeline.handle(call(target, body, requestId, invocation)), requestId);
    } catch (AwsServiceException e) {
      return AwsErrors.reply(e, requestId);
    } catch (Disturbed e) {
      return disturbed(e, requestId);
    }
  }

  /** Returns a reply that no operation makes. */
  public Reply reply(int status, byte[] body) {
    return new Reply(status, body, requestIds.next());
  }

  /** Returns the reply to a request with which the server itself cannot cope. */
  public Reply failure(String code, String message) {
    return AwsErrors.reply(error(code, message, INTERNAL_ERROR), requestIds.next());
  }

  private static Reply reply(SdkResponse response, String requestId) {
    return new Reply(OK, AwsJson.write(json -> PojoWriter.write(json, response)), requestId);
  }

  private static Reply disturbed(Disturbed disturbed, String requestId) {
    Outcome outcome = disturbed.outcome();
    Reply reply;
    if (outcome == null) {
      reply = new Reply(OK, new byte[0], requestId);
    } else if (outcome.error() != null) {
      reply = AwsErrors.reply(outcome.error(), requestId);
    } else {
      reply = reply(outcome.get(), requestId);
    }
    return reply.disturbed(disturbed.disturbance());
  }

  private Call call(@Nullable String target, byte[] body, String requestId, Invocation invocation) {
    String name = Api.operation(target);
    BoundOperation<?, ?> operation = name == null ? null : operations.find(name);
    if (name == null || operation == null) {
      throw unknownOperation(name, body);
    }
    SdkRequest.Builder builder = operation.request().get();
    String fault = AwsJson.read(body, (SdkPojo) builder);
    Call call =
        new Call(name, account, builder.build(), clock.instant(), requestId, invocation, List.of());
    requireValid(call, fault);
    return call;
  }

  private void requireValid(Call call, @Nullable String fault) {
    try {
      Validation.check(call.request());
      if (fault != null) {
        throw Errors.validation(fault);
      }
    } catch (AwsServiceException e) {
      pipeline.refuse(call, e);
      throw e;
    }
  }

  private static AwsServiceException unknownOperation(@Nullable String name, byte[] body) {
    if (name != null && Api.has(name)) {
      String reason = RefusedOperations.reason(name);
      return unknownOperation(
          "DynamoBackup does not have the operation %s of DynamoDB%s"
              .formatted(name, reason == null ? " yet" : ": " + reason));
    }
    if (body.length > 0) {
      AwsJson.requireWellFormed(body);
    }
    return unknownOperation(null);
  }

  private static AwsServiceException unknownOperation(@Nullable String message) {
    return error("UnknownOperationException", message, BAD_REQUEST);
  }

  private static AwsServiceException error(String code, @Nullable String message, int status) {
    return DynamoDbException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .statusCode(status)
        .build();
  }
}
