package io.dynamobackup.engine.operation.plan;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.JsonDocuments;
import io.dynamobackup.engine.plan.PlanRuns;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.RuleCopies;
import io.dynamobackup.engine.plan.Selections;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.ExportBackupPlanTemplateRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromJsonRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromTemplateRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlanTemplatesRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlanVersionsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlansRequest;
import software.amazon.awssdk.services.backup.model.UpdateBackupPlanRequest;

/** Backup plans, their versions, and templates. */
@API(status = Status.INTERNAL)
public final class PlanOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Plans plans = Plans.of(services);
    Selections selections = Selections.of(services);
    PlanRuns runs = PlanRuns.of(services);
    ResourceTags tags = services.states().of(ResourceTags.class, ResourceTags::new);
    InstantSource clock = services.clock();
    JsonDocuments documents = JsonDocuments.load();
    services.states().of(BackupJobs.class, BackupJobs::new).listen(new RuleCopies(services));
    return List.of(
        bind(CreateBackupPlanRequest::builder, new CreateBackupPlan(services, plans, tags)),
        bind(GetBackupPlanRequest::builder, new GetBackupPlan(plans, clock)),
        bind(UpdateBackupPlanRequest::builder, new UpdateBackupPlan(services, plans, runs)),
        bind(
            DeleteBackupPlanRequest::builder, new DeleteBackupPlan(plans, selections, tags, clock)),
        bind(ListBackupPlansRequest::builder, new ListBackupPlans(plans)),
        bind(ListBackupPlanVersionsRequest::builder, new ListBackupPlanVersions(plans)),
        bind(
            ExportBackupPlanTemplateRequest::builder,
            new ExportBackupPlanTemplate(plans, documents)),
        bind(GetBackupPlanFromJsonRequest::builder, new GetBackupPlanFromJSON(documents)),
        bind(GetBackupPlanFromTemplateRequest::builder, new GetBackupPlanFromTemplate()),
        bind(ListBackupPlanTemplatesRequest::builder, new ListBackupPlanTemplates()));
  }
}
