package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableTags;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;

/** Removes tags from a table; a key that is not there is no error. */
final class UntagResource implements Operation<UntagResourceRequest, UntagResourceResponse> {
  private final TaggedTable tables;
  private final InstantSource clock;

  UntagResource(TaggedTable tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public UntagResourceResponse execute(UntagResourceRequest request) {
    if (request.tagKeys().isEmpty()) {
      throw Errors.validation("Atleast one Tag Key needs to be provided as Input.");
    }
    Table table = tables.find(request.resourceArn(), clock.instant());
    tables.set(table, TableTags.without(table.definition().tags(), request.tagKeys()));
    return UntagResourceResponse.builder().build();
  }
}
