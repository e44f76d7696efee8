package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * How many tables an account has in a region, and how many change at once (API Reference,
 * "LimitExceededException").
 */
@API(status = Status.INTERNAL)
public record TableQuota(Tables tables) {
  private static final int TABLES = 2500;
  private static final int CHANGING = 500;
  private static final int INDEXED = 250;

  /** Checks that there is room for one more table, which has indexes or not. */
  public void checkNew(CreateTableRequest table, Instant now) {
    checkRoom(now);
    if (isIndexed(table) && isReached(INDEXED, now, TableQuota::isBeingIndexed)) {
      throw Errors.limitExceeded(
          "You have exceeded the maximum number of indexed tables that can be created"
              + " simultaneously");
    }
  }

  /** Checks that there is room for one more table. */
  public void checkRoom(Instant now) {
    if (tables.after(null, now).size() >= TABLES) {
      throw Errors.limitExceeded("There is a limit of " + TABLES + " tables per subscriber");
    }
    checkChanging(now);
  }

  /** Checks that one more table may change; one that is changing already counts already. */
  public void checkChange(Table table, Instant now) {
    if (!isChanging(table, now)) {
      checkChanging(now);
    }
  }

  private void checkChanging(Instant now) {
    if (isReached(CHANGING, now, TableQuota::isChanging)) {
      throw Errors.limitExceeded(
          "Only " + CHANGING + " tables can be created, updated, or deleted simultaneously");
    }
  }

  private boolean isReached(int limit, Instant now, BiPredicate<Table, Instant> counted) {
    Collection<Table> all = tables.after(null, now);
    return all.size() >= limit
        && all.stream().filter(table -> counted.test(table, now)).count() >= limit;
  }

  private static boolean isChanging(Table table, Instant now) {
    return table.status(now) != TableStatus.ACTIVE;
  }

  /** Restores do not count: AWS was seen to take more of them. */
  private static boolean isBeingIndexed(Table table, Instant now) {
    return table.status(now) == TableStatus.CREATING
        && table.restoring(now) == null
        && isIndexed(table.definition());
  }

  private static boolean isIndexed(CreateTableRequest table) {
    return table.hasLocalSecondaryIndexes() || table.hasGlobalSecondaryIndexes();
  }
}
