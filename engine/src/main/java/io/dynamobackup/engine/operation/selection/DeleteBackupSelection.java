package io.dynamobackup.engine.operation.selection;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.PlanRuns;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.Selections;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DeleteBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupSelectionResponse;

/** Takes tables off a plan; what was made of them stays. */
final class DeleteBackupSelection
    implements Operation<DeleteBackupSelectionRequest, DeleteBackupSelectionResponse> {
  private final Plans plans;
  private final Selections selections;
  private final PlanRuns runs;
  private final InstantSource clock;

  DeleteBackupSelection(EngineServices services, Plans plans, Selections selections) {
    this.plans = plans;
    this.selections = selections;
    this.runs = PlanRuns.of(services);
    this.clock = services.clock();
  }

  @Override
  public DeleteBackupSelectionResponse execute(DeleteBackupSelectionRequest request) {
    String planId = plans.live(request.backupPlanId()).id();
    selections.remove(selections.get(planId, request.selectionId()));
    runs.changed(planId, clock.instant());
    return DeleteBackupSelectionResponse.builder().build();
  }
}
