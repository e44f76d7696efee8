package io.dynamobackup.engine.operation.table;

import static io.dynamobackup.engine.operation.table.TableInUse.inUse;

import io.dynamobackup.engine.catalog.Capacity;
import io.dynamobackup.engine.catalog.OnDemandMaxima;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.ThroughputQuota;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;

/** A global secondary index of a live table whose throughput is changed. */
final class ChangedIndex {
  private ChangedIndex() {}

  static void check(
      TableUpdate update, UpdateGlobalSecondaryIndexAction change, ThroughputQuota quotas) {
    String name = change.indexName();
    SecondaryIndex index = IndexUpdate.existing(update, name, "update");
    String at = "Table: %s Index: %s".formatted(update.table().name(), name);
    switch (index.status(update.now())) {
      case CREATING -> {
        if (update.table().status(update.now()) == TableStatus.UPDATING) {
          throw inUse("Index is being created but is not backfilling yet. " + at);
        }
      }
      case DELETING -> throw inUse("Index is being deleted. " + at);
      case UPDATING -> throw inUse("Index is being updated. " + at);
      default -> {}
    }
    checkUnits(update, change, quotas);
    if (UpdateRules.isGiven(change.onDemandThroughput())) {
      String of = " for index : " + name;
      OnDemandRules.checkChange(
          change.onDemandThroughput(), BillingUpdate.willBeOnDemand(update), of, of);
      quotas.checkOnDemand("index : " + name, change.onDemandThroughput());
    }
    if (UpdateRules.isGiven(change.warmThroughput())) {
      WarmThroughputRules.checkRaised(
          change.warmThroughput(), update.table().throughput(name).warm(), "index " + name);
    }
  }

  private static void checkUnits(
      TableUpdate update, UpdateGlobalSecondaryIndexAction change, ThroughputQuota quotas) {
    String name = change.indexName();
    ProvisionedThroughput units = change.provisionedThroughput();
    boolean saysMore =
        UpdateRules.isGiven(change.onDemandThroughput())
            || UpdateRules.isGiven(change.warmThroughput());
    if (units == null && saysMore) {
      return;
    }
    if (BillingUpdate.willBeOnDemand(update)) {
      throw Errors.invalidParameter(
          "The only Updates for index: %s when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput"
              .formatted(name));
    }
    if (units == null) {
      throw Errors.invalidParameter("ProvisionedThroughput must be specified for index: " + name);
    }
    Capacity capacity = update.table().throughput(name).capacity();
    if (capacity.units().equals(units)) {
      throw Errors.validation(
          "The provisioned throughput for the index %s will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for index %s: %d. Requested ReadCapacityUnits: %d. Current WriteCapacityUnits provisioned for index %s: %d. Requested WriteCapacityUnits: %d. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."
              .formatted(
                  name,
                  name,
                  units.readCapacityUnits(),
                  units.readCapacityUnits(),
                  name,
                  units.writeCapacityUnits(),
                  units.writeCapacityUnits()));
    }
    ThroughputQuota.checkDecrease(capacity, units, update.now());
    quotas.checkIndex(name, units);
  }

  static void change(
      TableUpdate update, UpdateGlobalSecondaryIndexAction change, UpdateAnswer answer) {
    Table table = update.table();
    String name = change.indexName();
    ProvisionedThroughput units = change.provisionedThroughput();
    if (units != null) {
      Capacity before = table.throughput(name).capacity();
      Instant from = before.isNone() ? update.now() : update.doneAt();
      table
          .throughputs()
          .ofIndex(name, throughput -> throughput.provisioned(units, update.now(), from));
      if (!before.isNone()) {
        answer.indexUnits(name, before, table.throughput(name).capacity());
      }
    }
    if (UpdateRules.isGiven(change.warmThroughput())) {
      Instant warmAt = update.now().plus(update.timings().of(Timing.WARM_THROUGHPUT));
      table
          .throughputs()
          .ofIndex(name, throughput -> throughput.warmed(change.warmThroughput(), warmAt));
    }
    if (units != null || UpdateRules.isGiven(change.onDemandThroughput())) {
      update.tables().updateIndex(table, name, update.doneAt());
      answer.index(name, IndexStatus.UPDATING);
    }
    update.redefine(definition -> definition.globalSecondaryIndexes(changed(update, change)));
  }

  private static List<GlobalSecondaryIndex> changed(
      TableUpdate update, UpdateGlobalSecondaryIndexAction change) {
    List<GlobalSecondaryIndex> indexes = new ArrayList<>();
    for (GlobalSecondaryIndex index : update.definition().globalSecondaryIndexes()) {
      indexes.add(index.indexName().equals(change.indexName()) ? changed(index, change) : index);
    }
    return indexes;
  }

  private static GlobalSecondaryIndex changed(
      GlobalSecondaryIndex index, UpdateGlobalSecondaryIndexAction change) {
    GlobalSecondaryIndex.Builder changed = index.toBuilder();
    if (change.provisionedThroughput() != null) {
      changed.provisionedThroughput(change.provisionedThroughput());
    }
    if (UpdateRules.isGiven(change.onDemandThroughput())) {
      changed.onDemandThroughput(
          OnDemandMaxima.merged(index.onDemandThroughput(), change.onDemandThroughput()));
    }
    if (UpdateRules.isGiven(change.warmThroughput())) {
      changed.warmThroughput(
          WarmThroughputRules.merged(index.warmThroughput(), change.warmThroughput()));
    }
    return changed.build();
  }
}
