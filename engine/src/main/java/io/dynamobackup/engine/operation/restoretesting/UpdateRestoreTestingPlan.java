package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingPlanResponse;

/** Changes a restore testing plan; what the request leaves out stays. */
final class UpdateRestoreTestingPlan
    implements Operation<UpdateRestoreTestingPlanRequest, UpdateRestoreTestingPlanResponse> {
  private final EngineServices services;
  private final RestoreTests tests;

  UpdateRestoreTestingPlan(EngineServices services, RestoreTests tests) {
    this.services = services;
    this.tests = tests;
  }

  @Override
  public UpdateRestoreTestingPlanResponse execute(UpdateRestoreTestingPlanRequest request) {
    Instant now = services.clock().instant();
    TestingPlan before = tests.plans().get(request.restoreTestingPlanName());
    TestingPlan plan =
        before.updated(
            TestingPlanRules.read(request.restoreTestingPlan(), before.document()),
            now.truncatedTo(ChronoUnit.MILLIS));
    tests.plans().put(plan);
    tests.changed(plan, now);
    return UpdateRestoreTestingPlanResponse.builder()
        .restoreTestingPlanName(plan.name())
        .restoreTestingPlanArn(plan.arn())
        .creationTime(plan.createdAt())
        .updateTime(plan.updatedAt())
        .build();
  }
}
