package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** A table, whose tags are part of its definition. */
record TaggedTable(Tables tables, Table table) implements TaggedResource {

  @Override
  public List<Tag> tags() {
    return List.copyOf(table.definition().tags());
  }

  @Override
  public void set(List<Tag> tags) {
    tables.redefine(
        table,
        table.definition().toBuilder().tags(tags.isEmpty() ? (List<Tag>) null : tags).build());
  }
}
