package io.dynamobackup.engine.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/** An interceptor of a user's own, whose answers must be of the operation that was called. */
@API(status = Status.INTERNAL)
public record OwnInterceptor(Interceptor own) implements Interceptor {
  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    return OperationShapes.requireResponse(own.intercept(call, chain), call, "an interceptor");
  }

  @Override
  public void refused(Call call, AwsServiceException error) {
    own.refused(call, error);
  }
}
