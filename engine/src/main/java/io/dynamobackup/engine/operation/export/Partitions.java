package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.store.ItemKey;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * The partitions of a table, each with its part of the hashed keys: an export writes a file for
 * each of them.
 *
 * <p>How many there are AWS does not tell. An on-demand table is made for 4,000 writes and 12,000
 * reads a second (Developer Guide, "Read/write capacity mode"), and a partition serves 1,000 writes
 * and 3,000 reads ("Partitions and data distribution").
 */
record Partitions(int count) {
  private static final int ON_DEMAND = 4;
  private static final double WRITES = 1_000;
  private static final double READS = 3_000;

  static Partitions of(CreateTableRequest definition) {
    return new Partitions(
        definition.billingMode() == BillingMode.PAY_PER_REQUEST
            ? ON_DEMAND
            : serving(definition.provisionedThroughput()));
  }

  private static int serving(ProvisionedThroughput units) {
    return (int)
        Math.max(
            1, Math.ceil(units.readCapacityUnits() / READS + units.writeCapacityUnits() / WRITES));
  }

  /** Returns which partition, counted from 0, an item is in. */
  int of(ItemKey key) {
    return key.segment(count);
  }
}
