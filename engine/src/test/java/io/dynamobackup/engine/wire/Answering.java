package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.Operation;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** An operation of a test: a name and what it answers. */
record Answering<I extends SdkRequest, O extends SdkResponse>(String name, Function<I, O> answer)
    implements Operation<I, O> {

  static <I extends SdkRequest, O extends SdkResponse> BoundOperation<I, O> answering(
      String name, Supplier<? extends SdkRequest.Builder> request, Function<I, O> answer) {
    return BoundOperation.bind(request, new Answering<>(name, answer));
  }

  @Override
  public O execute(I request) {
    return answer.apply(request);
  }
}
