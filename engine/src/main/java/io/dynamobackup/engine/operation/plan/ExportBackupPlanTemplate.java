package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.JsonDocuments;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plans;
import software.amazon.awssdk.services.backup.model.ExportBackupPlanTemplateRequest;
import software.amazon.awssdk.services.backup.model.ExportBackupPlanTemplateResponse;

/** Returns a plan as JSON. */
final class ExportBackupPlanTemplate
    implements Operation<ExportBackupPlanTemplateRequest, ExportBackupPlanTemplateResponse> {
  private final Plans plans;
  private final JsonDocuments documents;

  ExportBackupPlanTemplate(Plans plans, JsonDocuments documents) {
    this.plans = plans;
    this.documents = documents;
  }

  @Override
  public ExportBackupPlanTemplateResponse execute(ExportBackupPlanTemplateRequest request) {
    return ExportBackupPlanTemplateResponse.builder()
        .backupPlanTemplateJson(
            documents.write(plans.live(request.backupPlanId()).current().document()))
        .build();
  }
}
