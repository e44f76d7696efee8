package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;

/** Lists the tags of a table, all on one page: there are at most 50. */
final class ListTagsOfResource
    implements Operation<ListTagsOfResourceRequest, ListTagsOfResourceResponse> {
  private final TaggedTable tables;
  private final InstantSource clock;

  ListTagsOfResource(TaggedTable tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public ListTagsOfResourceResponse execute(ListTagsOfResourceRequest request) {
    Table table = tables.find(request.resourceArn(), clock.instant());
    if (request.nextToken() != null) {
      throw Errors.validation("Invalid NextToken: " + request.nextToken());
    }
    return ListTagsOfResourceResponse.builder()
        .tags(List.copyOf(table.definition().tags()))
        .build();
  }
}
