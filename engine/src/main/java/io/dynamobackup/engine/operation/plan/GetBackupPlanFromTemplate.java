package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.PlanTemplate;
import io.dynamobackup.engine.vault.BackupErrors;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromTemplateRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromTemplateResponse;

/** Returns the plan that a template of AWS's makes. */
final class GetBackupPlanFromTemplate
    implements Operation<GetBackupPlanFromTemplateRequest, GetBackupPlanFromTemplateResponse> {

  @Override
  public GetBackupPlanFromTemplateResponse execute(GetBackupPlanFromTemplateRequest request) {
    String id = request.backupPlanTemplateId();
    return PlanTemplate.all().stream()
        .filter(template -> template.id().equals(id))
        .map(
            template ->
                GetBackupPlanFromTemplateResponse.builder()
                    .backupPlanDocument(template.plan())
                    .build())
        .findFirst()
        .orElseThrow(
            () -> BackupErrors.notFound("Backup plan template %s not found".formatted(id)));
  }
}
