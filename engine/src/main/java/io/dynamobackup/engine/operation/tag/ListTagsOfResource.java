package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;

/** Lists the tags of a table or stream, all on one page: there are at most 50. */
final class ListTagsOfResource
    implements Operation<ListTagsOfResourceRequest, ListTagsOfResourceResponse> {
  private final TagLookup lookup;
  private final InstantSource clock;

  ListTagsOfResource(TagLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public ListTagsOfResourceResponse execute(ListTagsOfResourceRequest request) {
    TaggedResource tagged = lookup.find(request.resourceArn(), clock.instant());
    if (request.nextToken() != null) {
      throw Errors.validation("Invalid NextToken: " + request.nextToken());
    }
    return ListTagsOfResourceResponse.builder().tags(tagged.listed()).build();
  }
}
