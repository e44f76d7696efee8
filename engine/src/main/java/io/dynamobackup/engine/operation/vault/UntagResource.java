package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.ResourceTags;
import software.amazon.awssdk.services.backup.model.UntagResourceRequest;
import software.amazon.awssdk.services.backup.model.UntagResourceResponse;

/** Removes tags from a vault, a plan or a recovery point. */
final class UntagResource implements Operation<UntagResourceRequest, UntagResourceResponse> {
  private final ResourceTags tags;

  UntagResource(ResourceTags tags) {
    this.tags = tags;
  }

  @Override
  public UntagResourceResponse execute(UntagResourceRequest request) {
    tags.untag(request.resourceArn(), request.tagKeyList());
    return UntagResourceResponse.builder().build();
  }
}
