package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CreatorRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingSelectionResponse;

/** Adds a selection of resources to a restore testing plan. */
final class CreateRestoreTestingSelection
    implements Operation<
        CreateRestoreTestingSelectionRequest, CreateRestoreTestingSelectionResponse> {
  private final TestingPlans plans;
  private final InstantSource clock;

  CreateRestoreTestingSelection(TestingPlans plans, InstantSource clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public CreateRestoreTestingSelectionResponse execute(
      CreateRestoreTestingSelectionRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    String name = request.restoreTestingSelection().restoreTestingSelectionName();
    TestingSelection selection = plan.selections().get(name);
    if (selection == null) {
      selection = create(request);
      plans.put(plan.with(selection));
    } else if (!CreatorRequest.isRepeated(
        request.creatorRequestId(), selection.creatorRequestId())) {
      throw AlreadyExistsException.builder()
          .message("Restore testing selection %s already exists".formatted(name))
          .arn(plan.arn())
          .creatorRequestId(selection.creatorRequestId())
          .build();
    }
    return CreateRestoreTestingSelectionResponse.builder()
        .restoreTestingPlanName(plan.name())
        .restoreTestingPlanArn(plan.arn())
        .restoreTestingSelectionName(selection.name())
        .creationTime(selection.createdAt())
        .build();
  }

  private TestingSelection create(CreateRestoreTestingSelectionRequest request) {
    CreatorRequest.check(request.creatorRequestId());
    return TestingSelectionRules.read(
        request.restoreTestingSelection(),
        request.creatorRequestId(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
