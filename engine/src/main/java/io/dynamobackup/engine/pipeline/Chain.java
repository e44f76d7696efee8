package io.dynamobackup.engine.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/** The rest of the way of a call: the interceptors that follow, then the operation. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface Chain {

  /** Carries the call out and returns its answer, or throws the SDK exception AWS would send. */
  SdkResponse proceed(Call call);
}
