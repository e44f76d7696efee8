package io.dynamobackup.engine.operation;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * An operation together with the builder its requests are decoded into.
 *
 * @param name the API name; for AWS Backup, with the service before it
 * @param request gives a new builder of the SDK's request type
 * @param operation the rule
 */
@API(status = Status.EXPERIMENTAL)
public record BoundOperation<I extends SdkRequest, O extends SdkResponse>(
    String name, Supplier<? extends SdkRequest.Builder> request, Operation<I, O> operation) {

  /** Binds an operation to the builder of its requests. */
  public static <I extends SdkRequest, O extends SdkResponse> BoundOperation<I, O> bind(
      Supplier<? extends SdkRequest.Builder> request, Operation<I, O> operation) {
    return new BoundOperation<>(operation.name(), request, operation);
  }

  /** Carries out a request that was built by this binding's builder. */
  @SuppressWarnings("unchecked") // the request was made by the builder bound to this operation
  public SdkResponse execute(SdkRequest request) {
    return operation.execute((I) request);
  }
}
