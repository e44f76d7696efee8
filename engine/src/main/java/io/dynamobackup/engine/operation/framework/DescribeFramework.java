package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeFrameworkRequest;
import software.amazon.awssdk.services.backup.model.DescribeFrameworkResponse;

/** Describes a framework, as if AWS Config recorded all that it is about. */
final class DescribeFramework
    implements Operation<DescribeFrameworkRequest, DescribeFrameworkResponse> {
  private final Frameworks frameworks;
  private final InstantSource clock;

  DescribeFramework(Frameworks frameworks, InstantSource clock) {
    this.frameworks = frameworks;
    this.clock = clock;
  }

  @Override
  public DescribeFrameworkResponse execute(DescribeFrameworkRequest request) {
    Instant now = clock.instant();
    StoredFramework framework = frameworks.get(request.frameworkName(), now);
    return DescribeFrameworkResponse.builder()
        .frameworkName(framework.name())
        .frameworkArn(framework.arn())
        .frameworkDescription(framework.description())
        .frameworkControls(framework.controls())
        .creationTime(framework.createdAt())
        .deploymentStatus(framework.deployment().status(now))
        .frameworkStatus("ACTIVE")
        .idempotencyToken(framework.idempotencyToken())
        .build();
  }
}
