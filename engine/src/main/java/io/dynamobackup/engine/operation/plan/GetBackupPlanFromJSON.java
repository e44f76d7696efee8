package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.JsonDocuments;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.PlanDocument;
import io.dynamobackup.engine.vault.BackupErrors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupPlan;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromJsonRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromJsonResponse;

/** Returns the plan that JSON describes, if it could be created. */
final class GetBackupPlanFromJSON
    implements Operation<GetBackupPlanFromJsonRequest, GetBackupPlanFromJsonResponse> {
  private final JsonDocuments documents;

  GetBackupPlanFromJSON(JsonDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String name() {
    return "GetBackupPlanFromJSON";
  }

  @Override
  public GetBackupPlanFromJsonResponse execute(GetBackupPlanFromJsonRequest request) {
    String json = request.backupPlanTemplateJson();
    BackupPlanInput.Builder input = BackupPlanInput.builder();
    BackupPlan.Builder plan = BackupPlan.builder();
    read(json, input);
    read(json, plan);
    check(input.build());
    return GetBackupPlanFromJsonResponse.builder().backupPlan(plan.build()).build();
  }

  private void read(String json, Object builder) {
    try {
      documents.read(json, builder);
    } catch (IllegalArgumentException e) {
      throw invalid(e.getMessage());
    }
  }

  private static RuntimeException invalid(@Nullable String fault) {
    return BackupErrors.invalidParameter("Invalid backup plan template: %s".formatted(fault));
  }

  private void check(BackupPlanInput plan) {
    boolean lacksNames =
        plan.rules().stream()
            .anyMatch(rule -> rule.ruleName() == null || rule.targetBackupVaultName() == null);
    if (plan.backupPlanName() == null || lacksNames) {
      throw BackupErrors.missingParameter(
          "A backup plan template must have the name of the plan, and of each rule and its vault");
    }
    String fault = documents.fault(plan);
    if (fault != null) {
      throw invalid(fault);
    }
    PlanDocument.of(plan);
  }
}
