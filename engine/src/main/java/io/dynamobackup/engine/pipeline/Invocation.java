package io.dynamobackup.engine.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The logical call of a client that an attempt belongs to: one method called on an SDK client, with
 * all its retries.
 *
 * @param id what the client sent as {@code amz-sdk-invocation-id}, the same for all attempts of one
 *     call; null when it sent none
 * @param attempt which attempt it is, from 1
 */
@API(status = Status.EXPERIMENTAL)
public record Invocation(@Nullable String id, int attempt) {
  /** The only attempt of a client that does not say. */
  public static final Invocation UNKNOWN = new Invocation(null, 1);

  private static final String ATTEMPT = "attempt=";
  private static final int MANY = 1_000_000;

  /**
   * Reads the headers of the SDK.
   *
   * @param id the header {@code amz-sdk-invocation-id}, if there was one
   * @param retryInfo the header {@code amz-sdk-request}, such as {@code attempt=1; max=9}, if there
   *     was one
   */
  public static Invocation of(@Nullable String id, @Nullable String retryInfo) {
    return id == null && retryInfo == null ? UNKNOWN : new Invocation(id, attempt(retryInfo));
  }

  private static int attempt(@Nullable String retryInfo) {
    int start = retryInfo == null ? -1 : retryInfo.indexOf(ATTEMPT);
    int attempt = 0;
    if (retryInfo != null && start >= 0) {
      for (int i = start + ATTEMPT.length(); i < retryInfo.length() && attempt < MANY; i++) {
        int digit = retryInfo.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        attempt = 10 * attempt + digit;
      }
    }
    return Math.max(1, attempt);
  }
}
