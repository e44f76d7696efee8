package io.dynamobackup.engine.operation.reportplan;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CreateReportPlanRequest;
import software.amazon.awssdk.services.backup.model.DeleteReportPlanRequest;
import software.amazon.awssdk.services.backup.model.DescribeReportPlanRequest;
import software.amazon.awssdk.services.backup.model.ListReportPlansRequest;
import software.amazon.awssdk.services.backup.model.UpdateReportPlanRequest;

/** Report plans; nobody writes their reports. */
@API(status = Status.INTERNAL)
public final class ReportPlanOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    ReportPlans plans = services.states().of(ReportPlans.class, ReportPlans::new);
    ResourceTags tags = services.states().of(ResourceTags.class, ResourceTags::new);
    InstantSource clock = services.clock();
    return List.of(
        bind(CreateReportPlanRequest::builder, new CreateReportPlan(services, plans, tags)),
        bind(DescribeReportPlanRequest::builder, new DescribeReportPlan(plans, clock)),
        bind(UpdateReportPlanRequest::builder, new UpdateReportPlan(services, plans)),
        bind(DeleteReportPlanRequest::builder, new DeleteReportPlan(services, plans, tags)),
        bind(ListReportPlansRequest::builder, new ListReportPlans(plans, clock)));
  }
}
