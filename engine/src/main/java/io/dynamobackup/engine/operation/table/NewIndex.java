package io.dynamobackup.engine.operation.table;

import static io.dynamobackup.engine.operation.table.TableInUse.inUse;

import io.dynamobackup.engine.catalog.IndexDefinition;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.ThroughputQuota;
import io.dynamobackup.engine.operation.Timing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** A global secondary index that is added to a live table. */
final class NewIndex {
  private NewIndex() {}

  static void check(
      TableUpdate update, CreateGlobalSecondaryIndexAction create, ThroughputQuota quotas) {
    KeySchemaRules.checkGlobal(create.keySchema());
    checkAttributes(update, create);
    ProjectionRules.check(create.projection());
    checkBilling(update, create, quotas);
    checkName(update, create.indexName());
    IndexUpdate.checkNoOther(update, create.indexName());
    if (update.definition().globalSecondaryIndexes().size() >= IndexRules.GLOBALS) {
      throw Errors.limitExceeded(
          "Number of global secondary indexes exceeds per-table limit of " + IndexRules.GLOBALS);
    }
    IndexRules.checkProjected(defined(update, create));
    update.busy().checkCreateOrDeleteIndex();
  }

  private static void checkName(TableUpdate update, String name) {
    for (SecondaryIndex index : update.table().indexes(update.now())) {
      if (index.name().equals(name)) {
        if (index.status(update.now()) == IndexStatus.DELETING) {
          throw inUse(
              "Index is being deleted. Table: %s Index: %s".formatted(update.table().name(), name));
        }
        throw Errors.validation("Attempting to create an index which already exists");
      }
    }
  }

  private static void checkAttributes(TableUpdate update, CreateGlobalSecondaryIndexAction create) {
    List<AttributeDefinition> given = update.request().attributeDefinitions();
    if (given.isEmpty()) {
      throw Errors.invalidParameter(
          "AttributeDefinitions is not specified for index: " + create.indexName());
    }
    AttributeRules.checkUnique(given);
    AttributeRules.checkDefined(create.keySchema(), merged(update));
    for (KeySchemaElement element : create.keySchema()) {
      AttributeDefinition known = find(element, update.definition().attributeDefinitions());
      AttributeDefinition asked = find(element, given);
      if (known != null && asked != null && !known.equals(asked)) {
        throw Errors.invalidParameter(
            "Attribute %s of index %s is defined with type %s by the table, and cannot be redefined with type %s"
                .formatted(
                    known.attributeName(),
                    create.indexName(),
                    known.attributeType(),
                    asked.attributeType()));
      }
    }
  }

  private static @Nullable AttributeDefinition find(
      KeySchemaElement element, List<AttributeDefinition> definitions) {
    return definitions.stream()
        .filter(definition -> definition.attributeName().equals(element.attributeName()))
        .findFirst()
        .orElse(null);
  }

  private static void checkBilling(
      TableUpdate update, CreateGlobalSecondaryIndexAction create, ThroughputQuota quotas) {
    boolean onDemand = BillingUpdate.willBeOnDemand(update);
    String name = create.indexName();
    if (onDemand && create.provisionedThroughput() != null) {
      throw Errors.invalidParameter(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: %s when BillingMode is PAY_PER_REQUEST"
              .formatted(name));
    }
    if (!onDemand && create.provisionedThroughput() == null) {
      throw Errors.invalidParameter(
          "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: " + name);
    }
    BillingRules.checkMaxima(
        create.onDemandThroughput(), onDemand, " for index: " + name, " for index : " + name);
    WarmThroughputRules.checkNew(
        create.warmThroughput(), create.provisionedThroughput(), "index " + name);
    quotas.checkIndex(name, create.provisionedThroughput());
    quotas.checkOnDemand("index : " + name, create.onDemandThroughput());
  }

  static void create(
      TableUpdate update, CreateGlobalSecondaryIndexAction create, UpdateAnswer answer) {
    Table table = update.table();
    CreateTableRequest defined = defined(update, create);
    update.tables().redefine(table, defined);
    IndexDefinition index =
        IndexDefinition.of(defined).stream()
            .filter(definition -> definition.name().equals(create.indexName()))
            .findFirst()
            .orElseThrow();
    update
        .tables()
        .addIndex(
            table,
            index,
            update.now(),
            update.now().plus(update.timings().of(Timing.CREATE_INDEX)));
    update.tables().updatingUntil(table, update.doneAt());
    answer.index(create.indexName(), IndexStatus.CREATING);
    answer.updating();
  }

  /** Returns the table's definition with the index, and the attributes it needs. */
  private static CreateTableRequest defined(
      TableUpdate update, CreateGlobalSecondaryIndexAction create) {
    List<GlobalSecondaryIndex> indexes =
        new ArrayList<>(update.definition().globalSecondaryIndexes());
    indexes.add(
        NewTable.global(
            GlobalSecondaryIndex.builder()
                .indexName(create.indexName())
                .keySchema(create.keySchema())
                .projection(create.projection())
                .provisionedThroughput(create.provisionedThroughput())
                .onDemandThroughput(create.onDemandThroughput())
                .warmThroughput(create.warmThroughput())
                .build()));
    CreateTableRequest defined =
        update.definition().toBuilder()
            .globalSecondaryIndexes(indexes)
            .attributeDefinitions(merged(update))
            .build();
    return defined.toBuilder().attributeDefinitions(AttributeRules.used(defined)).build();
  }

  /** Returns the table's definitions with those of the request that are new. */
  private static List<AttributeDefinition> merged(TableUpdate update) {
    List<AttributeDefinition> merged = new ArrayList<>(update.definition().attributeDefinitions());
    for (AttributeDefinition given : update.request().attributeDefinitions()) {
      if (merged.stream().noneMatch(known -> known.attributeName().equals(given.attributeName()))) {
        merged.add(given);
      }
    }
    return NewTable.sorted(merged);
  }
}
