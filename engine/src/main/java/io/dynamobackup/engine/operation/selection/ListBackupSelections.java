package io.dynamobackup.engine.operation.selection;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.Selection;
import io.dynamobackup.engine.plan.Selections;
import io.dynamobackup.engine.vault.Page;
import software.amazon.awssdk.services.backup.model.BackupSelectionsListMember;
import software.amazon.awssdk.services.backup.model.ListBackupSelectionsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupSelectionsResponse;

/** Lists the selections of a plan in the order of their creation. */
final class ListBackupSelections
    implements Operation<ListBackupSelectionsRequest, ListBackupSelectionsResponse> {
  private final Plans plans;
  private final Selections selections;

  ListBackupSelections(Plans plans, Selections selections) {
    this.plans = plans;
    this.selections = selections;
  }

  @Override
  public ListBackupSelectionsResponse execute(ListBackupSelectionsRequest request) {
    String planId = plans.live(request.backupPlanId()).id();
    Page<Selection> page =
        Page.of(
            ListBackupSelections.class,
            selections.ofPlan(planId),
            Selection::place,
            request.maxResults(),
            request.nextToken());
    return ListBackupSelectionsResponse.builder()
        .backupSelectionsList(page.items().stream().map(ListBackupSelections::entry).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private static BackupSelectionsListMember entry(Selection selection) {
    return BackupSelectionsListMember.builder()
        .selectionId(selection.id())
        .selectionName(selection.document().selectionName())
        .backupPlanId(selection.planId())
        .creationDate(selection.createdAt())
        .creatorRequestId(selection.creatorRequestId())
        .iamRoleArn(selection.document().iamRoleArn())
        .build();
  }
}
