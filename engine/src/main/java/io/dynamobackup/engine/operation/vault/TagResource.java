package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.ResourceTags;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;
import software.amazon.awssdk.services.backup.model.TagResourceResponse;

/** Adds tags to a vault, a plan or a recovery point. */
final class TagResource implements Operation<TagResourceRequest, TagResourceResponse> {
  private final ResourceTags tags;

  TagResource(ResourceTags tags) {
    this.tags = tags;
  }

  @Override
  public TagResourceResponse execute(TagResourceRequest request) {
    tags.tag(request.resourceArn(), request.tags());
    return TagResourceResponse.builder().build();
  }
}
