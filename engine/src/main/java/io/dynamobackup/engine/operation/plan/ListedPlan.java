package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanVersion;
import software.amazon.awssdk.services.backup.model.BackupPlansListMember;

/** A plan, or a version of one, as lists show it. */
final class ListedPlan {
  private ListedPlan() {}

  /** Returns a plan as it is now, which was created with its first version. */
  static BackupPlansListMember of(Plan plan) {
    return of(plan, plan.current()).toBuilder().creationDate(plan.createdAt()).build();
  }

  static BackupPlansListMember of(Plan plan, PlanVersion version) {
    return BackupPlansListMember.builder()
        .backupPlanArn(plan.arn())
        .backupPlanId(plan.id())
        .backupPlanName(version.name())
        .versionId(version.id())
        .creationDate(version.createdAt())
        .deletionDate(plan.deletedAt())
        .creatorRequestId(plan.creatorRequestId())
        .lastExecutionDate(plan.lastRunAt())
        .advancedBackupSettings(version.settings())
        .build();
  }
}
