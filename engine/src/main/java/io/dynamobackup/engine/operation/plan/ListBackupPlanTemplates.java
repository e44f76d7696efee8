package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.PlanTemplate;
import io.dynamobackup.engine.vault.Page;
import software.amazon.awssdk.services.backup.model.BackupPlanTemplatesListMember;
import software.amazon.awssdk.services.backup.model.ListBackupPlanTemplatesRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlanTemplatesResponse;

/** Lists the templates of AWS's. */
final class ListBackupPlanTemplates
    implements Operation<ListBackupPlanTemplatesRequest, ListBackupPlanTemplatesResponse> {

  @Override
  public ListBackupPlanTemplatesResponse execute(ListBackupPlanTemplatesRequest request) {
    Page<PlanTemplate> page =
        Page.of(
            ListBackupPlanTemplates.class,
            PlanTemplate.all(),
            PlanTemplate::name,
            request.maxResults(),
            request.nextToken());
    return ListBackupPlanTemplatesResponse.builder()
        .backupPlanTemplatesList(page.items().stream().map(ListBackupPlanTemplates::entry).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private static BackupPlanTemplatesListMember entry(PlanTemplate template) {
    return BackupPlanTemplatesListMember.builder()
        .backupPlanTemplateId(template.id())
        .backupPlanTemplateName(template.name())
        .build();
  }
}
