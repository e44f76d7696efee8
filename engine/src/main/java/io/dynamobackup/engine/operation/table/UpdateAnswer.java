package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Capacity;
import io.dynamobackup.engine.catalog.TableDescriptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * The answer to an update: the table as it will be, but in its passing states, and with the
 * throughput it has until the change is done.
 */
final class UpdateAnswer {
  private final TableUpdate update;
  private final Map<String, IndexStatus> indexes = new HashMap<>();
  private final Map<String, ProvisionedThroughputDescription> units = new HashMap<>();
  private final Map<String, GlobalSecondaryIndexDescription> deleted = new HashMap<>();
  private @Nullable ProvisionedThroughputDescription tableUnits;
  private @Nullable OnDemandThroughput onDemand;
  private boolean switching;
  private TableStatus status;

  UpdateAnswer(TableUpdate update) {
    this.update = update;
    this.status = update.table().status(update.now());
  }

  /** Shows the table UPDATING. */
  void updating() {
    status = TableStatus.UPDATING;
  }

  /** Shows a table that becomes on-demand, without the time at which it will be. */
  void switching() {
    switching = true;
  }

  /** Shows the maxima as they were asked for, -1 included. */
  void onDemand(OnDemandThroughput asked) {
    onDemand = asked;
  }

  /** Shows the table's units of before a change, and when that was asked for. */
  void tableUnits(Capacity before, Capacity after) {
    tableUnits = units(before, after);
  }

  /** Shows an index in a status, whatever it is by now. */
  void index(String name, IndexStatus shown) {
    indexes.put(name, shown);
  }

  /** Shows the units of an index of before a change, and when that was asked for. */
  void indexUnits(String name, Capacity before, Capacity after) {
    units.put(name, units(before, after));
  }

  /** Shows an index that may be gone by now. */
  void deleting(String name) {
    TableDescriptions.of(update.table(), TableStatus.UPDATING, update.now())
        .globalSecondaryIndexes()
        .stream()
        .filter(index -> index.indexName().equals(name))
        .forEach(index -> deleted.put(name, index));
  }

  private ProvisionedThroughputDescription units(Capacity before, Capacity after) {
    return before.description(update.now()).toBuilder()
        .lastIncreaseDateTime(after.increasedAt())
        .lastDecreaseDateTime(after.decreasedAt())
        .build();
  }

  TableDescription description() {
    TableDescription after = TableDescriptions.of(update.table(), status, update.now());
    TableDescription.Builder answer = after.toBuilder();
    if (tableUnits != null) {
      answer.provisionedThroughput(tableUnits);
    }
    if (onDemand != null) {
      answer.onDemandThroughput(onDemand);
    }
    if (switching) {
      answer.billingModeSummary(
          after.billingModeSummary().toBuilder().lastUpdateToPayPerRequestDateTime(null).build());
    }
    if (after.hasGlobalSecondaryIndexes() || !deleted.isEmpty()) {
      answer.globalSecondaryIndexes(indexes(after.globalSecondaryIndexes()));
    }
    return answer.build();
  }

  private List<GlobalSecondaryIndexDescription> indexes(
      List<GlobalSecondaryIndexDescription> after) {
    Map<String, GlobalSecondaryIndexDescription> shown = new LinkedHashMap<>();
    deleted.forEach(
        (name, index) ->
            shown.put(name, index.toBuilder().indexStatus(IndexStatus.DELETING).build()));
    after.forEach(index -> shown.putIfAbsent(index.indexName(), shown(index)));
    return List.copyOf(shown.values());
  }

  private GlobalSecondaryIndexDescription shown(GlobalSecondaryIndexDescription index) {
    GlobalSecondaryIndexDescription.Builder shown = index.toBuilder();
    IndexStatus passing = indexes.get(index.indexName());
    if (passing != null) {
      shown.indexStatus(passing);
    }
    if (passing == IndexStatus.CREATING) {
      shown.backfilling(false).itemCount(0L).indexSizeBytes(0L);
    }
    ProvisionedThroughputDescription before = units.get(index.indexName());
    if (before != null) {
      shown.provisionedThroughput(before);
    }
    return shown.build();
  }
}
