package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.StoredBackups;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;
import software.amazon.awssdk.services.backup.model.TagResourceResponse;

/** Adds tags to a vault, a plan or a recovery point. */
final class TagResource implements Operation<TagResourceRequest, TagResourceResponse> {
  private final ResourceTags tags;
  private final StoredBackups stored;
  private final InstantSource clock;

  TagResource(ResourceTags tags, StoredBackups stored, InstantSource clock) {
    this.tags = tags;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public TagResourceResponse execute(TagResourceRequest request) {
    stored.forgetGone(request.resourceArn(), clock.instant());
    tags.tag(request.resourceArn(), request.tags());
    return TagResourceResponse.builder().build();
  }
}
