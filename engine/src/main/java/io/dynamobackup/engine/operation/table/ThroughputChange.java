package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Throughput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * What an update provisions for a table and its indexes.
 *
 * @param given what they are given
 * @param replaced what they had before
 */
record ThroughputChange(List<ProvisionedThroughput> given, List<Throughput> replaced) {

  static ThroughputChange of(TableUpdate update) {
    ThroughputChange change = new ThroughputChange(new ArrayList<>(), new ArrayList<>());
    ProvisionedThroughput units = update.request().provisionedThroughput();
    if (units != null) {
      change.add(units, update.table().throughput());
    }
    for (GlobalSecondaryIndexUpdate one : update.request().globalSecondaryIndexUpdates()) {
      if (one.create() != null && one.create().provisionedThroughput() != null) {
        change.add(one.create().provisionedThroughput(), null);
      }
      if (one.update() != null && one.update().provisionedThroughput() != null) {
        change.add(
            one.update().provisionedThroughput(),
            update.table().throughput(one.update().indexName()));
      }
    }
    return change;
  }

  private void add(ProvisionedThroughput units, @Nullable Throughput before) {
    given.add(units);
    if (before != null) {
      replaced.add(before);
    }
  }
}
