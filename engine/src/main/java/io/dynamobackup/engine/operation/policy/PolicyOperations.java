package io.dynamobackup.engine.operation.policy;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;

/** Resource-based policies. */
@API(status = Status.INTERNAL)
public final class PolicyOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("PutResourcePolicy", "GetResourcePolicy", "DeleteResourcePolicy");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    InstantSource clock = services.clock();
    Timings timings = services.timings();
    PolicyLookup lookup =
        new PolicyLookup(services.account(), services.tables(), timings.of(Timing.APPLY_POLICY));
    return List.of(
        bind(PutResourcePolicyRequest::builder, new PutResourcePolicy(lookup, timings, clock)),
        bind(GetResourcePolicyRequest::builder, new GetResourcePolicy(lookup, clock)),
        bind(
            DeleteResourcePolicyRequest::builder,
            new DeleteResourcePolicy(lookup, timings, clock)));
  }
}
