package io.dynamobackup.engine.operation.ttl;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Time to live. */
@API(status = Status.INTERNAL)
public final class TtlOperations implements OperationProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Expiries expiries = new Expiries(services);
    expiries.resume(services.clock().instant());
    return List.of(
        bind(UpdateTimeToLiveRequest::builder, new UpdateTimeToLive(services, expiries)),
        bind(
            DescribeTimeToLiveRequest::builder,
            new DescribeTimeToLive(services.tables(), services.clock())));
  }
}
