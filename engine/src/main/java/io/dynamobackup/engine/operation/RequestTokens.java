package io.dynamobackup.engine.operation;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;

/**
 * The client request tokens of each operation, and the requests that were carried out under them
 * lately: such a request is not carried out again.
 *
 * <p>A token "is valid for 10 minutes after the first request that uses it is completed" (API
 * Reference, "TransactWriteItems").
 */
@API(status = Status.INTERNAL)
public final class RequestTokens implements FeatureState {
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /** Tokens live on in one of two generations, so that none need be searched for to be dropped. */
  private PMap<Token, Completed> young = HashTreePMap.empty();

  private PMap<Token, Completed> old = HashTreePMap.empty();
  private Instant youngSince = Instant.MIN;

  /** A token, which is one of an operation: others may use the same. */
  private record Token(Class<? extends SdkRequest> requests, String text) {
    static Token of(SdkRequest request, String text) {
      return new Token(request.getClass(), text);
    }
  }

  private record Completed(SdkRequest request, Instant at) {}

  /**
   * Returns true if the request was carried out before.
   *
   * @param token the token of the request, which may have none
   * @throws IdempotentParameterMismatchException if another request was carried out under its token
   */
  public boolean isRepeated(@Nullable String token, SdkRequest request, Instant now) {
    Completed before = token == null ? null : find(Token.of(request, token));
    if (before == null || !now.isBefore(before.at().plus(LIFETIME))) {
      return false;
    }
    if (!before.request().equals(request)) {
      throw IdempotentParameterMismatchException.builder()
          .message(
              "DynamoDB rejected the request because you retried a request with a different payload"
                  + " but with an idempotent token that was already used.")
          .build();
    }
    return true;
  }

  private @Nullable Completed find(Token token) {
    Completed found = young.get(token);
    return found == null ? old.get(token) : found;
  }

  /** Notes that a request was carried out. */
  public void completed(@Nullable String token, SdkRequest request, Instant now) {
    if (token == null) {
      return;
    }
    if (!now.isBefore(youngSince.plus(LIFETIME))) {
      old = young;
      young = HashTreePMap.empty();
      youngSince = now;
    }
    young = young.plus(Token.of(request, token), new Completed(request, now));
  }

  @Override
  public RequestTokens fork() {
    RequestTokens fork = new RequestTokens();
    fork.young = young;
    fork.old = old;
    fork.youngSince = youngSince;
    return fork;
  }
}
