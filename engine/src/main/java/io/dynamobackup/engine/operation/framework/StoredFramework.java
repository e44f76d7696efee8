package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.vault.Deployed;
import io.dynamobackup.engine.vault.Deployment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.Framework;
import software.amazon.awssdk.services.backup.model.FrameworkControl;

/** Controls by which backups are to be judged. */
record StoredFramework(
    String name,
    String arn,
    @Nullable String description,
    List<FrameworkControl> controls,
    @Nullable String idempotencyToken,
    Instant createdAt,
    Deployment deployment)
    implements Deployed {

  StoredFramework {
    controls = List.copyOf(controls);
  }

  /** Returns this framework with what a request changes; null is no change. */
  StoredFramework updated(
      @Nullable String otherDescription,
      @Nullable List<FrameworkControl> otherControls,
      Deployment update) {
    return new StoredFramework(
        name,
        arn,
        otherDescription == null ? description : otherDescription,
        otherControls == null ? controls : otherControls,
        idempotencyToken,
        createdAt,
        update);
  }

  /** Returns this framework, which is being deleted. */
  StoredFramework deleted(Deployment deletion) {
    return updated(null, null, deletion);
  }

  Framework listed(Instant now) {
    return Framework.builder()
        .frameworkName(name)
        .frameworkArn(arn)
        .frameworkDescription(description)
        .numberOfControls(controls.size())
        .creationTime(createdAt)
        .deploymentStatus(deployment.status(now))
        .build();
  }
}
