package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableChange;
import io.dynamobackup.engine.error.Errors;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Enables or disables the stream of a table; its view type cannot be changed. */
final class StreamUpdate {
  private StreamUpdate() {}

  static void check(TableUpdate update) {
    StreamSpecification stream = update.request().streamSpecification();
    if (stream == null) {
      return;
    }
    StreamRules.checkChange(stream);
    update.busy().checkStream();
    boolean enabled = update.definition().streamSpecification() != null;
    if (enabled && stream.streamEnabled()) {
      throw Errors.validation(
          "Table already has an enabled stream: TableName: " + update.table().name());
    }
    if (!enabled && !stream.streamEnabled()) {
      throw Errors.validation(
          "Table has no stream to disable: TableName: " + update.table().name());
    }
  }

  /** The answer shows the new stream already. */
  static void apply(TableUpdate update, UpdateAnswer answer) {
    StreamSpecification stream = update.request().streamSpecification();
    if (stream == null) {
      return;
    }
    Table table = update.table();
    if (stream.streamEnabled()) {
      table.streams().enable(stream.streamViewType(), update.now());
    } else {
      table.streams().disable(update.now());
    }
    update.redefine(
        TableChange.STREAM,
        definition -> definition.streamSpecification(stream.streamEnabled() ? stream : null));
    answer.updating();
  }
}
