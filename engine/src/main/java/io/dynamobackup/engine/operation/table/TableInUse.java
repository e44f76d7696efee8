package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What keeps a table from being created, changed or deleted. */
final class TableInUse {
  private static final String PREFIX = "Attempt to change a resource which is still in use: ";

  private TableInUse() {}

  /** Returns why a table of the same name cannot be created. */
  static ResourceInUseException exists(Table table, Instant now) {
    checkCreated(table, now);
    return ResourceInUseException.builder()
        .message("Table already exists: " + table.name())
        .build();
  }

  /** Checks that the table is no longer CREATING. */
  static void checkCreated(Table table, Instant now) {
    if (table.restoring(now) != null) {
      throw inUse("Table is being used: " + table.name());
    }
    if (table.status(now) == TableStatus.CREATING) {
      throw inUse("Table is being created: " + table.name());
    }
  }

  /** Returns the error with the text that follows AWS's usual beginning. */
  static ResourceInUseException inUse(String reason) {
    return ResourceInUseException.builder().message(PREFIX + reason).build();
  }
}
