package io.dynamobackup.engine.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
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
}
