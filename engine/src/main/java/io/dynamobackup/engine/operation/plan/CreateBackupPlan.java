package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanDocument;
import io.dynamobackup.engine.plan.PlanVersion;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.vault.AwsBackupArn;
import io.dynamobackup.engine.vault.CreatorRequest;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanResponse;

/** Creates a plan; again with the same creator request id, and it is there already. */
final class CreateBackupPlan
    implements Operation<CreateBackupPlanRequest, CreateBackupPlanResponse> {
  private final Account account;
  private final Plans plans;
  private final ResourceTags tags;
  private final Identifiers identifiers;
  private final InstantSource clock;

  CreateBackupPlan(EngineServices services, Plans plans, ResourceTags tags) {
    this.account = services.account();
    this.plans = plans;
    this.tags = tags;
    this.identifiers = services.identifiers();
    this.clock = services.clock();
  }

  @Override
  public CreateBackupPlanResponse execute(CreateBackupPlanRequest request) {
    Plan present = createdBy(request.creatorRequestId());
    Plan plan = present == null ? create(request) : present;
    return CreateBackupPlanResponse.builder()
        .backupPlanId(plan.id())
        .backupPlanArn(plan.arn())
        .creationDate(plan.createdAt())
        .versionId(plan.current().id())
        .advancedBackupSettings(plan.current().settings())
        .build();
  }

  private @Nullable Plan createdBy(@Nullable String creatorRequestId) {
    return creatorRequestId == null
        ? null
        : plans.live().stream()
            .filter(plan -> creatorRequestId.equals(plan.creatorRequestId()))
            .findFirst()
            .orElse(null);
  }

  private Plan create(CreateBackupPlanRequest request) {
    CreatorRequest.check(request.creatorRequestId());
    PlanDocument document = PlanDocument.of(request.backupPlan());
    requireNoOther(request.backupPlan());
    plans.requireRoom();
    ResourceTags.check(request.backupPlanTags());
    PlanVersion version =
        document.version(null, identifiers, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    String id = identifiers.uuid();
    Plan plan =
        Plan.created(
            id, AwsBackupArn.of(account, "backup-plan", id), request.creatorRequestId(), version);
    tags.create(plan.arn(), request.backupPlanTags());
    plans.put(plan);
    return plan;
  }

  private void requireNoOther(BackupPlanInput document) {
    for (Plan plan : plans.live()) {
      if (plan.current().input().equals(document)) {
        throw AlreadyExistsException.builder()
            .message("Backup plan with the same plan document already exists")
            .arn(plan.arn())
            .creatorRequestId(plan.creatorRequestId())
            .build();
      }
    }
  }
}
