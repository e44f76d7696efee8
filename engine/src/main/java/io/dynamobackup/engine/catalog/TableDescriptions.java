package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.value.KeyAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableClassSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TableWarmThroughputDescription;

/**
 * What AWS tells of a table.
 *
 * <p>Sizes and counts are true at once; AWS's own lag up to six hours behind (API Reference,
 * "TableDescription").
 */
@API(status = Status.INTERNAL)
public final class TableDescriptions {
  private TableDescriptions() {}

  /** Describes a table as it is. */
  public static TableDescription of(Table table, Instant now) {
    TableStatus status = table.status(now);
    return described(table, status, true, now)
        .restoreSummary(summary(table.restoring(now)))
        .warmThroughput(warm(table, status, now))
        .build();
  }

  /**
   * Describes a table in the status that the answer to a change shows, which may have passed
   * already when changes take no time. Such answers tell nothing of warm throughput.
   */
  public static TableDescription of(Table table, TableStatus status, Instant now) {
    return described(table, status, false, now)
        .restoreSummary(status == TableStatus.CREATING ? summary(table.origin()) : null)
        .build();
  }

  /** Describes a table as the answer to its deletion does, without what a table is made of. */
  public static TableDescription ofDeleted(Table table, Instant now) {
    return counted(table, TableStatus.DELETING)
        .provisionedThroughput(table.throughput().capacity().description(now))
        .billingModeSummary(billing(table, TableStatus.DELETING, now))
        .deletionProtectionEnabled(false)
        .build();
  }

  private static TableDescription.Builder described(
      Table table, TableStatus status, boolean warm, Instant now) {
    CreateTableRequest definition = table.definition();
    IndexDescriptions indexes = new IndexDescriptions(table, status, warm, now);
    TableStream stream = table.streams().latest();
    return counted(table, status)
        .attributeDefinitions(attributes(table, now))
        .keySchema(definition.keySchema())
        .creationDateTime(table.createdAt())
        .provisionedThroughput(table.throughput().capacity().description(now))
        .billingModeSummary(billing(table, status, now))
        .localSecondaryIndexes(indexes.locals())
        .globalSecondaryIndexes(indexes.globals())
        .streamSpecification(definition.streamSpecification())
        .latestStreamLabel(stream == null ? null : stream.label())
        .latestStreamArn(stream == null ? null : stream.arn())
        .sseDescription(encryption(table, now))
        .tableClassSummary(tableClass(table, now))
        .deletionProtectionEnabled(Boolean.TRUE.equals(definition.deletionProtectionEnabled()))
        .onDemandThroughput(definition.onDemandThroughput());
  }

  /** A table that is CREATING shows no items, although a restore has taken them over already. */
  private static TableDescription.Builder counted(Table table, TableStatus status) {
    boolean creating = status == TableStatus.CREATING;
    return TableDescription.builder()
        .tableName(table.name())
        .tableStatus(status)
        .tableSizeBytes(creating ? 0 : table.bytes())
        .itemCount(creating ? 0L : table.items().snapshot().size())
        .tableArn(table.identity().arn())
        .tableId(table.identity().id());
  }

  /** The key attributes of an index are defined until it is gone. */
  private static List<AttributeDefinition> attributes(Table table, Instant now) {
    List<AttributeDefinition> all = new ArrayList<>(table.definition().attributeDefinitions());
    for (SecondaryIndex index : table.indexes(now)) {
      for (KeyAttribute attribute : index.key().attributes()) {
        if (all.stream().noneMatch(other -> other.attributeName().equals(attribute.name()))) {
          all.add(
              AttributeDefinition.builder()
                  .attributeName(attribute.name())
                  .attributeType(attribute.type())
                  .build());
        }
      }
    }
    all.sort(Comparator.comparing(AttributeDefinition::attributeName));
    return all;
  }

  /** A table that was never on-demand tells nothing; while it becomes so, AWS leaves out when. */
  private static @Nullable BillingModeSummary billing(
      Table table, TableStatus status, Instant now) {
    Instant onDemandAt = table.throughputs().onDemandAt();
    if (onDemandAt == null) {
      return null;
    }
    BillingMode mode = table.definition().billingMode();
    boolean changing = status == TableStatus.CREATING || now.isBefore(onDemandAt);
    return BillingModeSummary.builder()
        .billingMode(mode)
        .lastUpdateToPayPerRequestDateTime(changing ? null : onDemandAt)
        .build();
  }

  private static @Nullable RestoreSummary summary(@Nullable RestoreOrigin origin) {
    return origin == null ? null : origin.summary();
  }

  /** Until a change is done AWS tells of the key that was there before. */
  private static @Nullable SSEDescription encryption(Table table, Instant now) {
    SSEDescription described =
        new Encryption(Account.of(table.identity().arn()))
            .description(table.definition(TableChange.ENCRYPTION, now).sseSpecification());
    if (!table.changes().isOn(TableChange.ENCRYPTION, now)) {
      return described;
    }
    SSEDescription.Builder changing =
        described == null ? SSEDescription.builder() : described.toBuilder();
    return changing.status(SSEStatus.UPDATING).build();
  }

  private static @Nullable TableClassSummary tableClass(Table table, Instant now) {
    TableClass told = table.definition(TableChange.TABLE_CLASS, now).tableClass();
    return told == null
        ? null
        : TableClassSummary.builder()
            .tableClass(told)
            .lastUpdateDateTime(
                table.changes().isOn(TableChange.TABLE_CLASS, now)
                    ? null
                    : table.changes().settledAt(TableChange.TABLE_CLASS))
            .build();
  }

  private static TableWarmThroughputDescription warm(Table table, TableStatus status, Instant now) {
    WarmUnits warm = table.throughput().warm();
    boolean updating = status == TableStatus.CREATING || warm.isRising(now);
    return TableWarmThroughputDescription.builder()
        .readUnitsPerSecond(warm.at(now).read())
        .writeUnitsPerSecond(warm.at(now).write())
        .status(updating ? TableStatus.UPDATING : TableStatus.ACTIVE)
        .build();
  }
}
