package io.dynamobackup.engine.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Sees each call on its way to the engine and may answer, fail, change or repeat it.
 *
 * <p>A lost reply is {@code (call, chain) -> { chain.proceed(call); throw …; }}. Interceptors run
 * on the caller's thread, outside the lock under which operations run one at a time.
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface Interceptor {

  /** Answers the call, usually by {@code chain.proceed(call)}. */
  SdkResponse intercept(Call call, Chain chain);

  /**
   * Returns the interceptor of one engine. One that remembers something returns a new one, since
   * options are shared by engines.
   */
  default Interceptor forEngine() {
    return this;
  }

  /**
   * Learns of a call that was refused at the door, because its request is not valid in shape: it
   * goes no further.
   */
  default void refused(Call call, AwsServiceException error) {
    // most interceptors have no use for it
  }
}
