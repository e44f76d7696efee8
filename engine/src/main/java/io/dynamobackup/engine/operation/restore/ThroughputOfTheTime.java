package io.dynamobackup.engine.operation.restore;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** A definition with the billing mode and the throughput of another time. */
final class ThroughputOfTheTime {
  private ThroughputOfTheTime() {}

  static CreateTableRequest in(CreateTableRequest present, CreateTableRequest past) {
    List<GlobalSecondaryIndex> indexes =
        present.globalSecondaryIndexes().stream().map(index -> in(index, past)).toList();
    return present.toBuilder()
        .billingMode(past.billingMode())
        .provisionedThroughput(past.provisionedThroughput())
        .onDemandThroughput(past.onDemandThroughput())
        .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
        .build();
  }

  /** An index that was not there at that time is given what the table had. */
  private static GlobalSecondaryIndex in(GlobalSecondaryIndex index, CreateTableRequest past) {
    if (past.billingMode() == BillingMode.PAY_PER_REQUEST) {
      return index.toBuilder().provisionedThroughput((ProvisionedThroughput) null).build();
    }
    return past.globalSecondaryIndexes().stream()
        .filter(other -> other.indexName().equals(index.indexName()))
        .findFirst()
        .map(other -> index.toBuilder().provisionedThroughput(other.provisionedThroughput()))
        .orElseGet(() -> index.toBuilder().provisionedThroughput(past.provisionedThroughput()))
        .build();
  }
}
