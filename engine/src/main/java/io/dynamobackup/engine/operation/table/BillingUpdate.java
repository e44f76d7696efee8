package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Capacity;
import io.dynamobackup.engine.catalog.OnDemandMaxima;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableChange;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.ThroughputQuota;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Changes the billing mode of a table, its provisioned throughput, or its on-demand maxima. */
record BillingUpdate(ThroughputQuota quotas) {

  void check(TableUpdate update) {
    UpdateTableRequest request = update.request();
    if (request.provisionedThroughput() != null || request.billingMode() != null) {
      checkMode(update);
    }
    if (UpdateRules.isGiven(request.onDemandThroughput())) {
      OnDemandRules.checkChange(
          request.onDemandThroughput(), willBeOnDemand(update), "", " for table");
      update.busy().checkOnDemand();
      quotas.checkOnDemand("table", request.onDemandThroughput());
    }
  }

  private void checkMode(TableUpdate update) {
    ProvisionedThroughput units = update.request().provisionedThroughput();
    if (willBeOnDemand(update)) {
      if (units != null) {
        throw Errors.invalidParameter(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                + " PAY_PER_REQUEST");
      }
      update.busy().checkThroughput();
      if (!isOnDemand(update)) {
        ChangeQuota.ON_DEMAND.check(update.table(), update.now());
      }
      return;
    }
    if (units == null) {
      throw Errors.invalidParameter(
          "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    }
    BillingRules.checkBounds(units);
    update.busy().checkThroughput();
    if (isOnDemand(update)) {
      checkIndexesProvisioned(update);
    } else {
      checkChange(update.table().throughput().capacity().units(), units);
      ThroughputQuota.checkDecrease(update.table().throughput().capacity(), units, update.now());
    }
    quotas.checkTable(units);
  }

  /** A table that is no longer on-demand needs throughput for every index at once. */
  private static void checkIndexesProvisioned(TableUpdate update) {
    List<String> missing =
        update.definition().globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndex::indexName)
            .filter(index -> unitsFor(update, index) == null)
            .toList();
    if (!missing.isEmpty()) {
      throw Errors.invalidParameter(
          "ProvisionedThroughput must be specified for index: " + String.join(",", missing));
    }
  }

  private static void checkChange(ProvisionedThroughput present, ProvisionedThroughput asked) {
    if (present.equals(asked)) {
      throw Errors.validation(
          "The provisioned throughput for the table will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for the table: %d. Requested ReadCapacityUnits: %d. Current WriteCapacityUnits provisioned for the table: %d. Requested WriteCapacityUnits: %d. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."
              .formatted(
                  present.readCapacityUnits(),
                  asked.readCapacityUnits(),
                  present.writeCapacityUnits(),
                  asked.writeCapacityUnits()));
    }
  }

  void apply(TableUpdate update, UpdateAnswer answer) {
    UpdateTableRequest request = update.request();
    if (request.provisionedThroughput() != null) {
      provision(update, request.provisionedThroughput(), answer);
    } else if (request.billingMode() == BillingMode.PAY_PER_REQUEST) {
      answer.updating();
      if (!isOnDemand(update)) {
        makeOnDemand(update, answer);
      }
    }
    if (UpdateRules.isGiven(request.onDemandThroughput())) {
      OnDemandThroughput merged =
          OnDemandMaxima.merged(
              update.definition().onDemandThroughput(), request.onDemandThroughput());
      answer.onDemand(
          OnDemandMaxima.echo(
              update.definition().onDemandThroughput(), request.onDemandThroughput()));
      update.redefine(definition -> definition.onDemandThroughput(merged));
    }
  }

  /** A change of units shows the old ones until it is done, a change of mode the new ones. */
  private static void provision(
      TableUpdate update, ProvisionedThroughput units, UpdateAnswer answer) {
    Table table = update.table();
    Capacity before = table.throughput().capacity();
    boolean wasOnDemand = isOnDemand(update);
    Instant from = wasOnDemand ? update.now() : update.doneAt();
    table.throughputs().ofTable(throughput -> throughput.provisioned(units, update.now(), from));
    update.redefine(
        TableChange.THROUGHPUT,
        definition ->
            definition
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units)
                .onDemandThroughput((OnDemandThroughput) null));
    if (wasOnDemand) {
      update.redefine(definition -> definition.globalSecondaryIndexes(withoutMaxima(update)));
    } else {
      answer.tableUnits(before, table.throughput().capacity());
    }
    answer.updating();
  }

  private static @Nullable List<GlobalSecondaryIndex> withoutMaxima(TableUpdate update) {
    List<GlobalSecondaryIndex> indexes = update.definition().globalSecondaryIndexes();
    return indexes.isEmpty()
        ? null
        : indexes.stream()
            .map(index -> index.toBuilder().onDemandThroughput((OnDemandThroughput) null).build())
            .toList();
  }

  private static void makeOnDemand(TableUpdate update, UpdateAnswer answer) {
    Table table = update.table();
    ChangeQuota.ON_DEMAND.count(table, update.now());
    table.throughputs().onDemandAt(update.doneAt());
    table.throughputs().ofTable(throughput -> throughput.onDemand(update.now()));
    List<GlobalSecondaryIndex> indexes = update.definition().globalSecondaryIndexes();
    for (GlobalSecondaryIndex index : indexes) {
      String name = index.indexName();
      table
          .throughputs()
          .ofIndex(name, throughput -> throughput.provisioned(null, update.now(), update.now()));
      update.tables().updateIndex(table, name, update.doneAt());
      answer.index(name, IndexStatus.UPDATING);
    }
    update.redefine(
        TableChange.THROUGHPUT,
        definition ->
            definition
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughput((ProvisionedThroughput) null)
                .globalSecondaryIndexes(
                    indexes.isEmpty()
                        ? null
                        : indexes.stream()
                            .map(
                                index ->
                                    index.toBuilder()
                                        .provisionedThroughput((ProvisionedThroughput) null)
                                        .build())
                            .toList()));
    answer.switching();
  }

  private static @Nullable ProvisionedThroughput unitsFor(TableUpdate update, String index) {
    for (GlobalSecondaryIndexUpdate change : update.request().globalSecondaryIndexUpdates()) {
      if (change.update() != null && change.update().indexName().equals(index)) {
        return change.update().provisionedThroughput();
      }
    }
    return null;
  }

  static boolean isOnDemand(TableUpdate update) {
    return update.definition().billingMode() == BillingMode.PAY_PER_REQUEST;
  }

  /** Returns true if the table is on-demand once the request is carried out. */
  static boolean willBeOnDemand(TableUpdate update) {
    BillingMode asked = update.request().billingMode();
    return asked == null ? isOnDemand(update) : asked == BillingMode.PAY_PER_REQUEST;
  }
}
