package io.dynamobackup.engine.catalog;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * A change of a table that goes on.
 *
 * @param before the table's definition before it
 * @param settledAt when it is done
 */
record Changing(CreateTableRequest before, Instant settledAt) {

  boolean isOn(Instant now) {
    return now.isBefore(settledAt);
  }
}
