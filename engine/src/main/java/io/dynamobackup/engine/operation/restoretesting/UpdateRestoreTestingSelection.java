package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingSelectionResponse;

/** Changes a selection of a restore testing plan; what the request leaves out stays. */
final class UpdateRestoreTestingSelection
    implements Operation<
        UpdateRestoreTestingSelectionRequest, UpdateRestoreTestingSelectionResponse> {
  private final TestingPlans plans;
  private final InstantSource clock;

  UpdateRestoreTestingSelection(TestingPlans plans, InstantSource clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public UpdateRestoreTestingSelectionResponse execute(
      UpdateRestoreTestingSelectionRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    TestingSelection selection =
        TestingSelectionRules.read(
            request.restoreTestingSelection(),
            plan.selection(request.restoreTestingSelectionName()));
    plans.put(plan.with(selection));
    return UpdateRestoreTestingSelectionResponse.builder()
        .restoreTestingPlanName(plan.name())
        .restoreTestingPlanArn(plan.arn())
        .restoreTestingSelectionName(selection.name())
        .creationTime(selection.createdAt())
        .updateTime(clock.instant().truncatedTo(ChronoUnit.MILLIS))
        .build();
  }
}
