package io.dynamobackup.engine.operation.table;

import static io.dynamobackup.engine.operation.table.TableInUse.inUse;

import io.dynamobackup.engine.catalog.SecondaryIndex;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A global secondary index of a live table that is deleted. */
final class DeletedIndex {
  private DeletedIndex() {}

  static void check(TableUpdate update, String name) {
    SecondaryIndex index = IndexUpdate.existing(update, name, "delete");
    String at = "Table: %s Index: %s".formatted(update.table().name(), name);
    IndexStatus status = index.status(update.now());
    if (status == IndexStatus.CREATING
        && update.table().status(update.now()) == TableStatus.UPDATING) {
      throw inUse(
          "Index creation is in resource allocation phase. Retry deletion during backfilling phase"
              + " or when the index is active. "
              + at);
    }
    if (status == IndexStatus.DELETING) {
      throw inUse("Index is being deleted. " + at);
    }
    IndexUpdate.checkNoOther(update, name);
    if (status == IndexStatus.UPDATING) {
      throw inUse("Index is being updated. " + at);
    }
    update.busy().checkCreateOrDeleteIndex();
  }

  /** An index that is deleted leaves the definition at once, with attributes only it used. */
  static void delete(TableUpdate update, String name, UpdateAnswer answer) {
    answer.deleting(name);
    List<GlobalSecondaryIndex> left =
        update.definition().globalSecondaryIndexes().stream()
            .filter(index -> !index.indexName().equals(name))
            .toList();
    update.redefine(definition -> definition.globalSecondaryIndexes(left.isEmpty() ? null : left));
    update.redefine(
        definition ->
            definition.attributeDefinitions(AttributeRules.used(update.table().definition())));
    update.tables().dropIndex(update.table(), name, update.doneAt());
    update.tables().updatingUntil(update.table(), update.doneAt());
    answer.updating();
  }
}
