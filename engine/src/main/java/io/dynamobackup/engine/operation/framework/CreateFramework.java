package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.AwsBackupArn;
import io.dynamobackup.engine.vault.Deployment;
import io.dynamobackup.engine.vault.Deployment.Progress;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.CreateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.CreateFrameworkResponse;

/** Creates a framework; again with the same token, and it is there already. */
final class CreateFramework implements Operation<CreateFrameworkRequest, CreateFrameworkResponse> {
  private final EngineServices services;
  private final Frameworks frameworks;
  private final ResourceTags tags;

  CreateFramework(EngineServices services, Frameworks frameworks, ResourceTags tags) {
    this.services = services;
    this.frameworks = frameworks;
    this.tags = tags;
  }

  @Override
  public CreateFrameworkResponse execute(CreateFrameworkRequest request) {
    Instant now = services.clock().instant();
    StoredFramework framework =
        frameworks.created(request.frameworkName(), request.idempotencyToken(), now);
    if (framework == null) {
      framework = create(request, now);
    }
    return CreateFrameworkResponse.builder()
        .frameworkName(framework.name())
        .frameworkArn(framework.arn())
        .build();
  }

  private StoredFramework create(CreateFrameworkRequest request, Instant now) {
    ControlRules.check(request.frameworkControls());
    frameworks.requireOtherControls(
        request.frameworkName(), request.frameworkControls(), services.account(), now);
    frameworks.requireRoom(now);
    ResourceTags.check(request.frameworkTags());
    StoredFramework framework =
        new StoredFramework(
            request.frameworkName(),
            AwsBackupArn.of(
                services.account(),
                "framework",
                request.frameworkName(),
                services.identifiers().uuid()),
            request.frameworkDescription(),
            request.frameworkControls(),
            request.idempotencyToken(),
            now.truncatedTo(ChronoUnit.MILLIS),
            Deployment.begin(Progress.CREATE_IN_PROGRESS, now, services.timings()));
    tags.create(framework.arn(), request.frameworkTags());
    frameworks.create(framework, request.idempotencyToken());
    return framework;
  }
}
