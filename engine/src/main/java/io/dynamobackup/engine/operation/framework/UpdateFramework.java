package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Deployment;
import io.dynamobackup.engine.vault.Deployment.Progress;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.UpdateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.UpdateFrameworkResponse;

/** Changes a framework; what the request leaves out stays. */
final class UpdateFramework implements Operation<UpdateFrameworkRequest, UpdateFrameworkResponse> {
  private final EngineServices services;
  private final Frameworks frameworks;

  UpdateFramework(EngineServices services, Frameworks frameworks) {
    this.services = services;
    this.frameworks = frameworks;
  }

  @Override
  public UpdateFrameworkResponse execute(UpdateFrameworkRequest request) {
    Instant now = services.clock().instant();
    StoredFramework framework = frameworks.get(request.frameworkName(), now);
    if (!frameworks.isUpdated(framework.name(), request.idempotencyToken())) {
      update(framework, request, now);
    }
    return UpdateFrameworkResponse.builder()
        .frameworkName(framework.name())
        .frameworkArn(framework.arn())
        .creationTime(framework.createdAt())
        .build();
  }

  private void update(StoredFramework framework, UpdateFrameworkRequest request, Instant now) {
    if (request.hasFrameworkControls()) {
      ControlRules.check(request.frameworkControls());
      frameworks.requireOtherControls(
          framework.name(), request.frameworkControls(), services.account(), now);
    }
    frameworks.requireDone(framework, now);
    frameworks.update(
        framework.updated(
            request.frameworkDescription(),
            request.hasFrameworkControls() ? request.frameworkControls() : null,
            Deployment.begin(Progress.UPDATE_IN_PROGRESS, now, services.timings())),
        request.idempotencyToken());
  }
}
