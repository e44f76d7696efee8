package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.TableTags;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;

/** Adds tags to a table or stream; a key that is there takes the new value. */
final class TagResource implements Operation<TagResourceRequest, TagResourceResponse> {
  private final TagLookup lookup;
  private final InstantSource clock;

  TagResource(TagLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public TagResourceResponse execute(TagResourceRequest request) {
    if (request.tags().isEmpty()) {
      throw Errors.validation("Atleast one Tag needs to be provided as Input.");
    }
    TableTags.checkNew(request.tags());
    TaggedResource tagged = lookup.find(request.resourceArn(), clock.instant());
    tagged.checkChange(request.tags());
    tagged.change(TableTags.merged(tagged.tags(), request.tags()), request.tags());
    return TagResourceResponse.builder().build();
  }
}
