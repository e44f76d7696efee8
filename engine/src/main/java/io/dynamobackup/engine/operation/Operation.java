package io.dynamobackup.engine.operation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * The rule of one API operation.
 *
 * <p>Operations run one at a time per engine. The request is valid in shape. An operation that
 * fails throws the SDK exception AWS would send and changes nothing.
 *
 * @param <I> the SDK's request type
 * @param <O> the SDK's response type
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface Operation<I extends SdkRequest, O extends SdkResponse> {

  /** Carries the request out. */
  O execute(I request);

  /** Returns the API name; an operation's class bears it. */
  default String name() {
    return getClass().getSimpleName();
  }
}
