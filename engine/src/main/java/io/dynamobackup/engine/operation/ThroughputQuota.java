package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Capacity;
import io.dynamobackup.engine.error.Errors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * How much throughput a table or index may have, and how often it may be decreased (Service
 * quotas).
 */
@API(status = Status.INTERNAL)
public record ThroughputQuota(String region) {
  /** The most units of a table, or of an index. */
  public static final long TABLE_UNITS = 40_000;

  private static final int FREE_DECREASES = 4;
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Checks the throughput of a new table and its indexes. */
  public void checkNew(CreateTableRequest table) {
    checkTable(table.provisionedThroughput());
    checkOnDemand("table", table.onDemandThroughput());
    for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
      checkIndex(index.indexName(), index.provisionedThroughput());
      checkOnDemand("index : " + index.indexName(), index.onDemandThroughput());
    }
  }

  /** Checks the provisioned throughput of a table. */
  public void checkTable(@Nullable ProvisionedThroughput units) {
    if (units != null) {
      checkUnits(units.readCapacityUnits(), "ReadCapacityUnits", "", "table");
      checkUnits(units.writeCapacityUnits(), "WriteCapacityUnits", "", "table");
    }
  }

  /** Checks the provisioned throughput of an index. */
  public void checkIndex(String index, @Nullable ProvisionedThroughput units) {
    if (units != null) {
      String of = " for index " + index;
      checkUnits(units.readCapacityUnits(), "ReadCapacityUnits", of, "index");
      checkUnits(units.writeCapacityUnits(), "WriteCapacityUnits", of, "index");
    }
  }

  private void checkUnits(long units, String name, String of, String per) {
    if (units > TABLE_UNITS) {
      throw LimitExceededException.builder()
          .message(
              "The requested %s%s, %d, is above the per %s maximum for the account in %s. Per %s maximum: %d. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."
                  .formatted(name, of, units, per, region, per, TABLE_UNITS))
          .build();
    }
  }

  /** Checks the maxima of on-demand throughput; {@code of} is as AWS writes it. */
  public void checkOnDemand(String of, @Nullable OnDemandThroughput maxima) {
    if (maxima != null) {
      checkMaximum(of, maxima.maxReadRequestUnits(), "Read");
      checkMaximum(of, maxima.maxWriteRequestUnits(), "Write");
    }
  }

  private void checkMaximum(String of, @Nullable Long units, String name) {
    if (units != null && units > TABLE_UNITS) {
      throw Errors.limitExceeded(
          "Requested Max%sRequestUnits for OnDemandThroughput for %s exceeds TableMax%sCapacityUnits of the account in region %s"
              .formatted(name, of, name, region));
    }
  }

  /** Four decreases on a day, in UTC, are free; then each must be an hour after the one before. */
  public static void checkDecrease(Capacity capacity, ProvisionedThroughput target, Instant now) {
    Instant last = capacity.decreasedAt();
    int today = capacity.decreasesToday(now);
    if (last == null || today < FREE_DECREASES || !capacity.isDecrease(target)) {
      return;
    }
    Instant next = last.plus(PAUSE);
    if (now.isBefore(next)) {
      throw Errors.limitExceeded(
          "Provisioned throughput decreases are limited within a given UTC day. After the first %d decreases, each subsequent decrease in the same UTC day can be performed at most once every %d seconds. Number of decreases today: %d. Last decrease at %s Coordinated Universal Time. Next decrease can be made at %s Coordinated Universal Time"
              .formatted(FREE_DECREASES, PAUSE.toSeconds(), today, time(last), time(next)));
    }
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu 'at' h:mm:ss a", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }
}
