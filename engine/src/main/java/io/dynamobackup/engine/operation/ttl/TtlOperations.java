package io.dynamobackup.engine.operation.ttl;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Time to live. */
@API(status = Status.INTERNAL)
public final class TtlOperations implements OperationProvider {
  private static final Set<String> NAMES = Set.of("UpdateTimeToLive", "DescribeTimeToLive");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public void settle(EngineServices services) {
    new Expiries(services).resume(services.clock().instant());
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Expiries expiries = new Expiries(services);
    return List.of(
        bind(UpdateTimeToLiveRequest::builder, new UpdateTimeToLive(services, expiries)),
        bind(
            DescribeTimeToLiveRequest::builder,
            new DescribeTimeToLive(services.tables(), services.clock())));
  }
}
