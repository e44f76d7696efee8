package io.dynamobackup.engine.catalog;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/** Why there are too few units, and what AWS says then. */
enum Shortage {
  /**
   * More is asked for than is provisioned. The texts are those of the API Reference,
   * "TransactionCanceledException".
   */
  PROVISIONED("ProvisionedThroughputExceeded") {
    @Override
    DynamoDbException of(@Nullable String indexName, ThrottlingReason reason) {
      return ProvisionedThroughputExceededException.builder()
          .message(
              indexName == null || reason.reason().contains("Read")
                  ? CapacityUnits.TABLE_EXCEEDED
                  : CapacityUnits.INDEXES_EXCEEDED)
          .throttlingReasons(reason)
          .build();
    }
  },

  /** More is asked for than the maximum of an on-demand table or index. */
  ON_DEMAND_MAXIMUM("MaxOnDemandThroughputExceeded") {
    @Override
    DynamoDbException of(@Nullable String indexName, ThrottlingReason reason) {
      return ThrottlingException.builder()
          .message("Throughput exceeds the maximum OnDemandThroughput configured on table or index")
          .throttlingReasons(reason)
          .build();
    }
  };

  private final String word;

  Shortage(String word) {
    this.word = word;
  }

  abstract DynamoDbException of(@Nullable String indexName, ThrottlingReason reason);

  /**
   * Returns the error AWS sends (API Reference, "ThrottlingReason").
   *
   * @param indexName the index that is short; null if it is the table
   */
  DynamoDbException error(String tableArn, @Nullable String indexName, Access access) {
    return of(
        indexName,
        ThrottlingReason.builder()
            .reason((indexName == null ? "Table" : "Index") + access + word)
            .resource(indexName == null ? tableArn : tableArn + "/index/" + indexName)
            .build());
  }
}
