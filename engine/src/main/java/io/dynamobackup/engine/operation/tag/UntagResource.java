package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.TableTags;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;

/** Removes tags from a table or stream; a key that is not there is no error. */
final class UntagResource implements Operation<UntagResourceRequest, UntagResourceResponse> {
  private final TagLookup lookup;
  private final InstantSource clock;

  UntagResource(TagLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public UntagResourceResponse execute(UntagResourceRequest request) {
    if (request.tagKeys().isEmpty()) {
      throw Errors.validation("Atleast one Tag Key needs to be provided as Input.");
    }
    TableTags.checkRemoved(request.tagKeys());
    TaggedResource tagged = lookup.find(request.resourceArn(), clock.instant());
    tagged.checkChange(List.of());
    tagged.change(TableTags.without(tagged.tags(), request.tagKeys()), List.of());
    return UntagResourceResponse.builder().build();
  }
}
