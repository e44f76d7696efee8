package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.AwsBackupArn;
import io.dynamobackup.engine.vault.CreatorRequest;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingPlanResponse;

/** Creates a restore testing plan; again with the same creator request id, and it is there. */
final class CreateRestoreTestingPlan
    implements Operation<CreateRestoreTestingPlanRequest, CreateRestoreTestingPlanResponse> {
  private final EngineServices services;
  private final RestoreTests tests;
  private final ResourceTags tags;

  CreateRestoreTestingPlan(EngineServices services, RestoreTests tests, ResourceTags tags) {
    this.services = services;
    this.tests = tests;
    this.tags = tags;
  }

  @Override
  public CreateRestoreTestingPlanResponse execute(CreateRestoreTestingPlanRequest request) {
    String name = request.restoreTestingPlan().restoreTestingPlanName();
    TestingPlan plan = tests.plans().find(name);
    if (plan == null) {
      plan = create(request, services.clock().instant());
    } else if (!CreatorRequest.isRepeated(request.creatorRequestId(), plan.creatorRequestId())) {
      throw AlreadyExistsException.builder()
          .message("Restore testing plan %s already exists".formatted(name))
          .arn(plan.arn())
          .creatorRequestId(plan.creatorRequestId())
          .build();
    }
    return CreateRestoreTestingPlanResponse.builder()
        .restoreTestingPlanName(plan.name())
        .restoreTestingPlanArn(plan.arn())
        .creationTime(plan.createdAt())
        .build();
  }

  private TestingPlan create(CreateRestoreTestingPlanRequest request, Instant now) {
    CreatorRequest.check(request.creatorRequestId());
    TestingPlan.Document document = TestingPlanRules.read(request.restoreTestingPlan());
    tests.plans().requireRoom();
    ResourceTags.check(request.tags());
    String name = request.restoreTestingPlan().restoreTestingPlanName();
    TestingPlan plan =
        new TestingPlan(
            name,
            AwsBackupArn.of(
                services.account(), "restore-testing-plan", name, services.identifiers().uuid()),
            request.creatorRequestId(),
            document,
            1,
            now.truncatedTo(ChronoUnit.MILLIS),
            null,
            null,
            TreePMap.empty());
    tags.create(plan.arn(), request.tags());
    tests.plans().put(plan);
    tests.changed(plan, now);
    return plan;
  }
}
