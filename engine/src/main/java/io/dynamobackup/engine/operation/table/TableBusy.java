package io.dynamobackup.engine.operation.table;

import static io.dynamobackup.engine.operation.table.TableInUse.inUse;

import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableChange;
import io.dynamobackup.engine.catalog.TagChange;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What a table's own changes, while they go on, keep from being changed. */
record TableBusy(Table table, Instant now) {

  void checkThroughput() {
    if (is(TableChange.THROUGHPUT)) {
      throw inUse("Table IOPS are currently being updated. Table: " + table.name());
    }
    checkIndexes("Can't change table IOPS when an index is being %s. Table: %s Indexes: %s");
  }

  void checkOnDemand() {
    if (is(TableChange.THROUGHPUT)) {
      throw inUse("OnDemandThroughput cannot be updated while BillingMode update is in progress");
    }
    if (is(TableChange.STREAM)) {
      throw inUse("OnDemandThroughput cannot be updated while stream status update is in progress");
    }
    if (is(TableChange.TABLE_CLASS)) {
      throw inUse(
          "OnDemandThroughput cannot be updated while TableClass update is in progress. "
              + classUpdate());
    }
    checkOnDemand("creation", allocated());
    checkOnDemand("deletion", in(IndexStatus.DELETING));
  }

  private void checkOnDemand(String change, List<String> indexes) {
    if (!indexes.isEmpty()) {
      throw inUse(
          "OnDemandThroughput cannot be updated while index %s is in progress for indexes: %s"
              .formatted(change, indexes));
    }
  }

  void checkStream() {
    if (is(TableChange.THROUGHPUT)) {
      throw inUse(
          "Can't enable or disable stream while table IOPS are being updated. Table: "
              + table.name());
    }
    if (is(TableChange.STREAM)) {
      throw inUse("Can't change stream status when stream status is being updated.");
    }
    if (is(TableChange.TABLE_CLASS)) {
      throw inUse(
          "Can't change stream status when a table class update is in progress. Table: %s %s"
              .formatted(table.name(), classUpdate()));
    }
    checkIndexes("Can't change stream status when an index is being %s");
  }

  void checkTableClass() {
    if (is(TableChange.STREAM)) {
      throw inUse(
          "Can't update table class when stream status is being updated. Table: " + table.name());
    }
    if (is(TableChange.TABLE_CLASS)) {
      throw inUse(
          "Can't update table class when a table class update is in progress. Table: %s %s"
              .formatted(table.name(), classUpdate()));
    }
  }

  void checkEncryption() {
    if (is(TableChange.ENCRYPTION)) {
      throw beingUpdated();
    }
  }

  void checkCreateOrDeleteIndex() {
    if (is(TableChange.THROUGHPUT)) {
      throw inUse(
          "Can't create or delete indexes while table IOPS are being updated. Table: "
              + table.name());
    }
    if (is(TableChange.STREAM)) {
      throw inUse("Can't create or delete an index when stream status is being updated.");
    }
    if (is(TableChange.TABLE_CLASS)) {
      throw inUse("Can't create or delete an index when a table class update is in progress.");
    }
  }

  void checkDelete() {
    TagChange tagging = table.settings().tagging();
    if (tagging != null && tagging.isGoingOn(now)) {
      throw inUse("Table tags are being updated: " + table.name());
    }
    if (table.settings().policy().isPending(now)) {
      throw inUse("Table: " + table.name() + " has a pending resource-based policy update.");
    }
    if (table.indexes(now).stream().anyMatch(index -> index.status(now) != IndexStatus.ACTIVE)) {
      throw inUse("Cannot delete table while indexes are being created, updated, or deleted.");
    }
    if (is(TableChange.STREAM)) {
      throw inUse("Cannot delete table while stream is being enabled/disabled.");
    }
    if (table.status(now) == TableStatus.UPDATING
        || is(TableChange.ENCRYPTION)
        || table.throughput().warm().isRising(now)) {
      throw beingUpdated();
    }
  }

  private RuntimeException beingUpdated() {
    return inUse("Table: %s is in the process of being updated.".formatted(table.name()));
  }

  private void checkIndexes(String text) {
    if (!allocated().isEmpty()) {
      throw inUse(text.formatted("created", table.name(), allocated()));
    }
    if (!in(IndexStatus.DELETING).isEmpty()) {
      throw inUse(text.formatted("deleted", table.name(), in(IndexStatus.DELETING)));
    }
  }

  /** Indexes that are CREATING keep the table UPDATING until they are backfilled. */
  private List<String> allocated() {
    return table.status(now) == TableStatus.UPDATING ? in(IndexStatus.CREATING) : List.of();
  }

  private List<String> in(IndexStatus status) {
    return table.indexes(now).stream()
        .filter(index -> index.status(now) == status)
        .map(SecondaryIndex::name)
        .toList();
  }

  private String classUpdate() {
    return "TableClassUpdateInProgress: " + table.definition().tableClass();
  }

  private boolean is(TableChange change) {
    return table.changes().isOn(change, now);
  }
}
