package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import java.time.Instant;
import java.util.Collection;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** How many tables an account has in a region, and how many change at once (Service quotas). */
final class TableQuota {
  private static final int TABLES = 2500;
  private static final int CHANGING = 500;

  private TableQuota() {}

  /** Checks that there is room for one more table. */
  static void checkRoom(Tables tables, Instant now) {
    Collection<Table> all = tables.all(now);
    if (all.size() >= TABLES) {
      throw exceeded("There is a limit of " + TABLES + " tables per subscriber");
    }
    long changing = all.stream().filter(table -> table.status(now) != TableStatus.ACTIVE).count();
    if (changing >= CHANGING) {
      throw exceeded(
          "Only " + CHANGING + " tables can be created, updated, or deleted simultaneously");
    }
  }

  static LimitExceededException exceeded(String rule) {
    return LimitExceededException.builder().message("Subscriber limit exceeded: " + rule).build();
  }
}
