package io.dynamobackup.engine.operation.insights;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;

/** Contributor insights. */
@API(status = Status.INTERNAL)
public final class InsightsOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("UpdateContributorInsights", "DescribeContributorInsights", "ListContributorInsights");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    InstantSource clock = services.clock();
    InsightsTargets targets = new InsightsTargets(services.tables());
    return List.of(
        bind(
            UpdateContributorInsightsRequest::builder,
            new UpdateContributorInsights(targets, services.timings(), clock)),
        bind(
            DescribeContributorInsightsRequest::builder,
            new DescribeContributorInsights(targets, clock)),
        bind(ListContributorInsightsRequest::builder, new ListContributorInsights(targets, clock)));
  }
}
