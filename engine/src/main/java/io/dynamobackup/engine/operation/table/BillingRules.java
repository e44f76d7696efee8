package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** Which throughput a new table is given in which billing mode. */
final class BillingRules {
  private static final long MOST_UNITS = 1_000_000_000_000L;

  private BillingRules() {}

  static void checkTable(CreateTableRequest table) {
    ProvisionedThroughput units = table.provisionedThroughput();
    if (isOnDemand(table)) {
      if (units != null) {
        throw Errors.invalidParameter(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                + " PAY_PER_REQUEST");
      }
      return;
    }
    if (units == null) {
      throw Errors.invalidParameter(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
              + " PROVISIONED");
    }
    checkBounds(units);
  }

  static void checkBounds(ProvisionedThroughput units) {
    checkBound(units.readCapacityUnits(), "ReadCapacityUnits");
    checkBound(units.writeCapacityUnits(), "WriteCapacityUnits");
  }

  private static void checkBound(long units, String name) {
    if (units > MOST_UNITS) {
      throw Errors.validation("Given value %d for %s is out of bounds".formatted(units, name));
    }
  }

  static void checkIndex(CreateTableRequest table, GlobalSecondaryIndex index) {
    if (isOnDemand(table) && index.provisionedThroughput() != null) {
      throw Errors.invalidParameter(
          "ProvisionedThroughput should not be specified for index: %s when BillingMode is PAY_PER_REQUEST"
              .formatted(index.indexName()));
    }
    if (!isOnDemand(table) && index.provisionedThroughput() == null) {
      throw Errors.invalidParameter(
          "ProvisionedThroughput is not specified for index: " + index.indexName());
    }
  }

  /** Checks the maxima of on-demand throughput of a new table and its indexes. */
  static void checkOnDemand(CreateTableRequest table) {
    checkMaxima(table.onDemandThroughput(), isOnDemand(table), "", " for table");
    for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
      checkMaxima(
          index.onDemandThroughput(),
          isOnDemand(table),
          " for index: " + index.indexName(),
          " for index : " + index.indexName());
    }
  }

  static void checkMaxima(
      @Nullable OnDemandThroughput maxima, boolean onDemand, String of, String rangeOf) {
    if (maxima == null) {
      return;
    }
    check(maxima.maxReadRequestUnits(), "MaxReadRequestUnits", onDemand, of, rangeOf);
    check(maxima.maxWriteRequestUnits(), "MaxWriteRequestUnits", onDemand, of, rangeOf);
  }

  private static void check(
      @Nullable Long maximum, String name, boolean onDemand, String of, String rangeOf) {
    if (maximum == null) {
      return;
    }
    if (!onDemand) {
      throw Errors.invalidParameter(
          "%s for OnDemandThroughput%s cannot be specified when table BillingMode is PROVISIONED."
              .formatted(name, of));
    }
    if (maximum < 1) {
      throw Errors.invalidParameter(
          "Requested %s for OnDemandThroughput%s is outside of valid range"
              .formatted(name, rangeOf));
    }
  }

  static boolean isOnDemand(CreateTableRequest table) {
    return table.billingMode() == BillingMode.PAY_PER_REQUEST;
  }
}
