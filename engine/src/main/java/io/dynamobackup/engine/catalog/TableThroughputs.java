package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;

/** What a table and its global secondary indexes can serve, and since when on demand. */
@API(status = Status.INTERNAL)
public final class TableThroughputs {
  private final Map<String, Throughput> byIndex = new HashMap<>();
  private Throughput table;
  private @Nullable Instant onDemandAt;

  TableThroughputs(CreateTableRequest definition, Instant createdAt) {
    this.table =
        Throughput.initial(
            definition.provisionedThroughput(), definition.warmThroughput(), createdAt);
    this.onDemandAt = definition.billingMode() == BillingMode.PAY_PER_REQUEST ? createdAt : null;
  }

  private TableThroughputs(TableThroughputs origin) {
    this.byIndex.putAll(origin.byIndex);
    this.table = origin.table;
    this.onDemandAt = origin.onDemandAt;
  }

  /** Returns throughputs that are the same now and go on by themselves. */
  TableThroughputs fork() {
    return new TableThroughputs(this);
  }

  Throughput ofTable() {
    return table;
  }

  /** Changes what the table can serve. */
  public void ofTable(UnaryOperator<Throughput> change) {
    this.table = change.apply(table);
  }

  /** Returns the throughput of a global secondary index that is known to be there. */
  Throughput ofIndex(String name) {
    return Objects.requireNonNull(byIndex.get(name), name);
  }

  /** Changes what a global secondary index can serve that is known to be there. */
  public void ofIndex(String name, UnaryOperator<Throughput> change) {
    byIndex.put(name, change.apply(ofIndex(name)));
  }

  /** Begins the throughput of an index that the definition of its table has, if it is global. */
  void add(SecondaryIndex index, CreateTableRequest definition, Instant now) {
    for (GlobalSecondaryIndex added : definition.globalSecondaryIndexes()) {
      if (index.isGlobal() && added.indexName().equals(index.name())) {
        byIndex.put(
            index.name(),
            Throughput.initial(added.provisionedThroughput(), added.warmThroughput(), now));
      }
    }
  }

  /** Returns when the table was last made on-demand, or null if it never was. */
  public @Nullable Instant onDemandAt() {
    return onDemandAt;
  }

  /** Notes when the table is made on-demand. */
  public void onDemandAt(Instant instant) {
    this.onDemandAt = instant;
  }
}
