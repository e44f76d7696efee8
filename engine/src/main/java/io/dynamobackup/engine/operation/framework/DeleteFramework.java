package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Deployment;
import io.dynamobackup.engine.vault.Deployment.Progress;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.DeleteFrameworkRequest;
import software.amazon.awssdk.services.backup.model.DeleteFrameworkResponse;

/** Deletes a framework. */
final class DeleteFramework implements Operation<DeleteFrameworkRequest, DeleteFrameworkResponse> {
  private final EngineServices services;
  private final Frameworks frameworks;
  private final ResourceTags tags;

  DeleteFramework(EngineServices services, Frameworks frameworks, ResourceTags tags) {
    this.services = services;
    this.frameworks = frameworks;
    this.tags = tags;
  }

  @Override
  public DeleteFrameworkResponse execute(DeleteFrameworkRequest request) {
    Instant now = services.clock().instant();
    StoredFramework framework = frameworks.get(request.frameworkName(), now);
    frameworks.requireDone(framework, now);
    frameworks.update(
        framework.deleted(Deployment.begin(Progress.DELETE_IN_PROGRESS, now, services.timings())),
        null);
    tags.remove(framework.arn());
    return DeleteFrameworkResponse.builder().build();
  }
}
