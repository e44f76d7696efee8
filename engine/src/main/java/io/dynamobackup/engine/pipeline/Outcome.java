package io.dynamobackup.engine.pipeline;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What came of a call: a response, or an error that AWS would send.
 *
 * @param response the response; null when it failed
 * @param error the error; null when it did not fail
 */
@API(status = Status.EXPERIMENTAL)
public record Outcome(@Nullable SdkResponse response, @Nullable AwsServiceException error) {

  /** Creates an outcome that is one of both. */
  public Outcome {
    if ((response == null) == (error == null)) {
      throw new IllegalArgumentException("an outcome is either a response or an error");
    }
  }

  /** Carries a call out, and returns what came of it. */
  public static Outcome of(Call call, Chain chain) {
    try {
      return new Outcome(chain.proceed(call), null);
    } catch (AwsServiceException e) {
      return new Outcome(null, e);
    }
  }

  /** Returns the response, or throws the error. */
  public SdkResponse get() {
    if (error != null) {
      throw error;
    }
    return Objects.requireNonNull(response);
  }
}
