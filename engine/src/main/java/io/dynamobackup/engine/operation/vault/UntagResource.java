package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.StoredBackups;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.UntagResourceRequest;
import software.amazon.awssdk.services.backup.model.UntagResourceResponse;

/** Removes tags from a vault, a plan or a recovery point. */
final class UntagResource implements Operation<UntagResourceRequest, UntagResourceResponse> {
  private final ResourceTags tags;
  private final StoredBackups stored;
  private final InstantSource clock;

  UntagResource(ResourceTags tags, StoredBackups stored, InstantSource clock) {
    this.tags = tags;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public UntagResourceResponse execute(UntagResourceRequest request) {
    stored.forgetGone(request.resourceArn(), clock.instant());
    tags.untag(request.resourceArn(), request.tagKeyList());
    return UntagResourceResponse.builder().build();
  }
}
