package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.Change;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item that a change of a table was made to. */
record WrittenItem(Table table, Change change) {

  /** Returns the key attributes. */
  Map<String, AttributeValue> key() {
    return table.key().project(item());
  }

  /** Returns the key as people say it. */
  String text() {
    return table.key().text(item());
  }

  /** There is an item before a change or after it. */
  private Map<String, AttributeValue> item() {
    return Objects.requireNonNull(change.after() == null ? change.before() : change.after());
  }
}
