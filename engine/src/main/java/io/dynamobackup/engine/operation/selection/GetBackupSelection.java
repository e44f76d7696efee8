package io.dynamobackup.engine.operation.selection;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.Selection;
import io.dynamobackup.engine.plan.Selections;
import software.amazon.awssdk.services.backup.model.GetBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.GetBackupSelectionResponse;

/** Returns a selection as it was asked for. */
final class GetBackupSelection
    implements Operation<GetBackupSelectionRequest, GetBackupSelectionResponse> {
  private final Plans plans;
  private final Selections selections;

  GetBackupSelection(Plans plans, Selections selections) {
    this.plans = plans;
    this.selections = selections;
  }

  @Override
  public GetBackupSelectionResponse execute(GetBackupSelectionRequest request) {
    String planId = plans.live(request.backupPlanId()).id();
    Selection selection = selections.get(planId, request.selectionId());
    return GetBackupSelectionResponse.builder()
        .backupSelection(selection.document())
        .selectionId(selection.id())
        .backupPlanId(planId)
        .creationDate(selection.createdAt())
        .creatorRequestId(selection.creatorRequestId())
        .build();
  }
}
