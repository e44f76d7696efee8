package io.dynamobackup.engine.catalog;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SourceTableDetails;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;

/** What a backup tells of the table it was made of. */
@API(status = Status.INTERNAL)
public record SourceTable(Encryption encryption) {
  private static final ProvisionedThroughput NONE =
      ProvisionedThroughput.builder().readCapacityUnits(0L).writeCapacityUnits(0L).build();

  /** Returns the features of a table that are on; a plain table has none of them. */
  public SourceTableFeatureDetails features(Table table) {
    CreateTableRequest definition = table.definition();
    return SourceTableFeatureDetails.builder()
        .localSecondaryIndexes(locals(definition))
        .globalSecondaryIndexes(globals(definition))
        .streamDescription(definition.streamSpecification())
        .timeToLiveDescription(table.settings().timeToLive())
        .sseDescription(encryption.description(definition.sseSpecification()))
        .build();
  }

  /** Returns what the table was. */
  static SourceTableDetails details(Backup backup) {
    CreateTableRequest definition = backup.definition();
    return SourceTableDetails.builder()
        .tableName(backup.source().name())
        .tableId(backup.source().id())
        .tableArn(backup.source().arn())
        .tableSizeBytes(backup.contents().bytes())
        .keySchema(definition.keySchema())
        .tableCreationDateTime(backup.sourceCreatedAt())
        .provisionedThroughput(units(definition.provisionedThroughput()))
        .onDemandThroughput(definition.onDemandThroughput())
        .itemCount((long) backup.contents().items().size())
        .billingMode(
            definition.billingMode() == null ? BillingMode.PROVISIONED : definition.billingMode())
        .build();
  }

  private static @Nullable List<LocalSecondaryIndexInfo> locals(CreateTableRequest definition) {
    List<LocalSecondaryIndex> indexes = definition.localSecondaryIndexes();
    if (indexes.isEmpty()) {
      return null;
    }
    return indexes.stream()
        .map(
            index ->
                LocalSecondaryIndexInfo.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(index.projection())
                    .build())
        .toList();
  }

  private static @Nullable List<GlobalSecondaryIndexInfo> globals(CreateTableRequest definition) {
    List<GlobalSecondaryIndex> indexes = definition.globalSecondaryIndexes();
    if (indexes.isEmpty()) {
      return null;
    }
    return indexes.stream()
        .map(
            index ->
                GlobalSecondaryIndexInfo.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(index.projection())
                    .provisionedThroughput(units(index.provisionedThroughput()))
                    .onDemandThroughput(index.onDemandThroughput())
                    .build())
        .toList();
  }

  /** On-demand tables and indexes show zero units. */
  private static ProvisionedThroughput units(@Nullable ProvisionedThroughput throughput) {
    return throughput == null ? NONE : throughput;
  }
}
