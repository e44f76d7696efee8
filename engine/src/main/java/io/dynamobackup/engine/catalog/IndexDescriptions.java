package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexWarmThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * What AWS tells of the secondary indexes of a table in a status.
 *
 * @param warm whether it tells of warm throughput; the answers to changes do not
 */
record IndexDescriptions(Table table, TableStatus status, boolean warm, Instant now) {

  /** Returns null for a table without local secondary indexes. */
  @Nullable List<LocalSecondaryIndexDescription> locals() {
    List<LocalSecondaryIndexDescription> all = new ArrayList<>();
    for (SecondaryIndex index : table.indexes(now)) {
      if (!index.isGlobal()) {
        all.add(local(index));
      }
    }
    return all.isEmpty() ? null : all;
  }

  /** Returns null for a table without global secondary indexes. */
  @Nullable List<GlobalSecondaryIndexDescription> globals() {
    List<GlobalSecondaryIndexDescription> all = new ArrayList<>();
    for (SecondaryIndex index : table.indexes(now)) {
      if (index.isGlobal()) {
        all.add(global(index));
      }
    }
    return all.isEmpty() ? null : all;
  }

  private LocalSecondaryIndexDescription local(SecondaryIndex index) {
    return LocalSecondaryIndexDescription.builder()
        .indexName(index.name())
        .keySchema(index.key().elements())
        .projection(index.projection())
        .indexSizeBytes(creating() ? 0 : index.bytes())
        .itemCount(creating() ? 0L : index.snapshot().size())
        .indexArn(arn(index))
        .build();
  }

  private GlobalSecondaryIndexDescription global(SecondaryIndex index) {
    Throughput throughput = table.throughput(index.name());
    IndexStatus shown = creating() ? IndexStatus.CREATING : index.status(now);
    boolean empty = shown == IndexStatus.CREATING;
    return GlobalSecondaryIndexDescription.builder()
        .indexName(index.name())
        .keySchema(index.key().elements())
        .projection(index.projection())
        .indexStatus(creating() && table.origin() != null ? null : shown)
        .backfilling(backfilling(index, shown))
        .provisionedThroughput(throughput.capacity().description(now))
        .indexSizeBytes(empty ? 0 : index.bytes())
        .itemCount(empty ? 0L : index.snapshot().size())
        .indexArn(arn(index))
        .onDemandThroughput(onDemand(index))
        .warmThroughput(warm ? warm(throughput.warm(), shown) : null)
        .build();
  }

  /**
   * Only an index that is being added to a live table tells: false while it is allocated, which
   * keeps the table UPDATING, and true afterwards.
   */
  private @Nullable Boolean backfilling(SecondaryIndex index, IndexStatus shown) {
    if (shown != IndexStatus.CREATING || !index.isBackfilled()) {
      return null;
    }
    return status != TableStatus.UPDATING;
  }

  private GlobalSecondaryIndexWarmThroughputDescription warm(WarmUnits units, IndexStatus shown) {
    boolean updating = shown == IndexStatus.CREATING || units.isRising(now);
    return GlobalSecondaryIndexWarmThroughputDescription.builder()
        .readUnitsPerSecond(units.at(now).read())
        .writeUnitsPerSecond(units.at(now).write())
        .status(updating ? IndexStatus.UPDATING : IndexStatus.ACTIVE)
        .build();
  }

  private @Nullable OnDemandThroughput onDemand(SecondaryIndex index) {
    return table.definition().globalSecondaryIndexes().stream()
        .filter(definition -> definition.indexName().equals(index.name()))
        .findFirst()
        .map(GlobalSecondaryIndex::onDemandThroughput)
        .orElse(null);
  }

  private String arn(SecondaryIndex index) {
    return table.identity().arn() + "/index/" + index.name();
  }

  private boolean creating() {
    return status == TableStatus.CREATING;
  }
}
