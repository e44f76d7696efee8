package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.catalog.Throughput;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * What is provisioned for all tables and indexes of an account in a region together (Service
 * quotas, "Throughput default quotas").
 */
@API(status = Status.INTERNAL)
public record AccountThroughput(Tables tables, String region) {
  /** The most units of all together. */
  public static final long UNITS = 80_000;

  /** Units added up. */
  private record Sum(long read, long write) {
    static final Sum NONE = new Sum(0, 0);

    Sum plus(@Nullable ProvisionedThroughput units) {
      return units == null
          ? this
          : new Sum(read + units.readCapacityUnits(), write + units.writeCapacityUnits());
    }

    Sum minus(Throughput replaced) {
      ProvisionedThroughput units = replaced.capacity().units();
      return new Sum(read - units.readCapacityUnits(), write - units.writeCapacityUnits());
    }
  }

  /** Checks that there is room for a new table. */
  public void checkNew(CreateTableRequest table, Instant now) {
    Sum added = Sum.NONE.plus(table.provisionedThroughput());
    for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
      added = added.plus(index.provisionedThroughput());
    }
    check(added, now);
  }

  /** Checks that there is room for units that tables or indexes are given in place of others. */
  public void checkChange(
      List<ProvisionedThroughput> given, List<Throughput> replaced, Instant now) {
    Sum added = Sum.NONE;
    for (ProvisionedThroughput units : given) {
      added = added.plus(units);
    }
    for (Throughput throughput : replaced) {
      added = added.minus(throughput);
    }
    check(added, now);
  }

  private void check(Sum added, Instant now) {
    if (added.read <= 0 && added.write <= 0) {
      return;
    }
    Sum reserved = reserved(now);
    check("ReadCapacityUnits", reserved.read, added.read);
    check("WriteCapacityUnits", reserved.write, added.write);
  }

  private void check(String name, long reserved, long added) {
    if (added > 0 && reserved + added > UNITS) {
      throw LimitExceededException.builder()
          .message(
              "This request would have caused the %s limit to be exceeded for the account in %s. Current %s reserved by the account: %d. Limit: %d. Requested: %d. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."
                  .formatted(name, region, name, reserved, UNITS, added))
          .build();
    }
  }

  private Sum reserved(Instant now) {
    Sum sum = Sum.NONE;
    for (Table table : tables.all(now)) {
      sum = sum.plus(table.throughput().capacity().units());
      for (GlobalSecondaryIndex index : table.definition().globalSecondaryIndexes()) {
        sum = sum.plus(table.throughput(index.indexName()).capacity().units());
      }
    }
    return sum;
  }
}
