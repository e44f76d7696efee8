package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CreatorRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingSelectionResponse;

/** Adds a selection of resources to a restore testing plan. */
final class CreateRestoreTestingSelection
    implements Operation<
        CreateRestoreTestingSelectionRequest, CreateRestoreTestingSelectionResponse> {
  private final EngineServices services;
  private final RestoreTests tests;

  CreateRestoreTestingSelection(EngineServices services, RestoreTests tests) {
    this.services = services;
    this.tests = tests;
  }

  @Override
  public CreateRestoreTestingSelectionResponse execute(
      CreateRestoreTestingSelectionRequest request) {
    TestingPlan plan = tests.plans().get(request.restoreTestingPlanName());
    String name = request.restoreTestingSelection().restoreTestingSelectionName();
    TestingSelection selection = plan.selections().get(name);
    if (selection == null) {
      selection = create(request, plan, services.clock().instant());
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

  private TestingSelection create(
      CreateRestoreTestingSelectionRequest request, TestingPlan plan, Instant now) {
    CreatorRequest.check(request.creatorRequestId());
    TestingSelection selection =
        TestingSelectionRules.read(
            request.restoreTestingSelection(),
            request.creatorRequestId(),
            now.truncatedTo(ChronoUnit.MILLIS));
    TestingPlan changed = plan.with(selection);
    tests.plans().put(changed);
    if (plan.selections().isEmpty()) {
      tests.changed(changed, now);
    }
    return selection;
  }
}
