package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.ThroughputQuota;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Creates, deletes or changes global secondary indexes of a live table. */
record IndexUpdate(ThroughputQuota quotas) {

  void check(TableUpdate update) {
    List<GlobalSecondaryIndexUpdate> all = update.request().globalSecondaryIndexUpdates();
    if (all.stream().filter(UpdateRules::isCreateOrDelete).count() > 1) {
      throw onlyOne();
    }
    for (GlobalSecondaryIndexUpdate one : all) {
      if (one.create() != null) {
        NewIndex.check(update, one.create(), quotas);
      }
      if (one.delete() != null) {
        DeletedIndex.check(update, one.delete().indexName());
      }
      if (one.update() != null) {
        ChangedIndex.check(update, one.update(), quotas);
      }
    }
  }

  static RuntimeException onlyOne() {
    return Errors.limitExceeded(
        "Only 1 online index can be created or deleted simultaneously per table");
  }

  /** Checks that no other index is CREATING or DELETING. */
  static void checkNoOther(TableUpdate update, String name) {
    for (SecondaryIndex index : update.table().indexes(update.now())) {
      IndexStatus status = index.status(update.now());
      if (!index.name().equals(name)
          && (status == IndexStatus.CREATING || status == IndexStatus.DELETING)) {
        throw onlyOne();
      }
    }
  }

  /** Returns the global secondary index that one of these updates names. */
  static SecondaryIndex existing(TableUpdate update, String name, String verb) {
    for (SecondaryIndex index : update.table().indexes(update.now())) {
      if (index.name().equals(name)) {
        if (!index.isGlobal()) {
          throw Errors.validation(
              "Cannot %s an index that is not a GlobalSecondaryIndex: %s".formatted(verb, name));
        }
        return index;
      }
    }
    throw ResourceNotFoundException.builder()
        .message(
            "Requested resource not found: Index %s for table %s"
                .formatted(name, update.table().name()))
        .build();
  }

  void apply(TableUpdate update, UpdateAnswer answer) {
    for (GlobalSecondaryIndexUpdate one : update.request().globalSecondaryIndexUpdates()) {
      if (one.update() != null) {
        ChangedIndex.change(update, one.update(), answer);
      }
      if (one.delete() != null) {
        DeletedIndex.delete(update, one.delete().indexName(), answer);
      }
      if (one.create() != null) {
        NewIndex.create(update, one.create(), answer);
      }
    }
  }
}
