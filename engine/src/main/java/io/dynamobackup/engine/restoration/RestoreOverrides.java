package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.EncryptionRules;
import io.dynamobackup.engine.catalog.TableContents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * What a restore makes otherwise than its source was.
 *
 * <p>A list of indexes that is absent restores all, an empty one none (Developer Guide, "Restoring
 * a table from a backup").
 */
@API(status = Status.INTERNAL)
public record RestoreOverrides(
    BillingOverride billing,
    @Nullable List<GlobalSecondaryIndex> globals,
    @Nullable List<LocalSecondaryIndex> locals,
    @Nullable SSESpecification encryption) {

  /** Returns those of a restore from a backup. */
  public static RestoreOverrides of(RestoreTableFromBackupRequest request) {
    return new RestoreOverrides(
        new BillingOverride(
            request.billingModeOverride(),
            request.provisionedThroughputOverride(),
            request.onDemandThroughputOverride()),
        request.hasGlobalSecondaryIndexOverride() ? request.globalSecondaryIndexOverride() : null,
        request.hasLocalSecondaryIndexOverride() ? request.localSecondaryIndexOverride() : null,
        request.sseSpecificationOverride());
  }

  /** Returns those of a restore to a point in time. */
  public static RestoreOverrides of(RestoreTableToPointInTimeRequest request) {
    return new RestoreOverrides(
        new BillingOverride(
            request.billingModeOverride(),
            request.provisionedThroughputOverride(),
            request.onDemandThroughputOverride()),
        request.hasGlobalSecondaryIndexOverride() ? request.globalSecondaryIndexOverride() : null,
        request.hasLocalSecondaryIndexOverride() ? request.localSecondaryIndexOverride() : null,
        request.sseSpecificationOverride());
  }

  /**
   * Returns the table a restore makes of a source. Streams, tags, policies, table class, warm
   * throughput and deletion protection are not restored.
   */
  public RestoredTable apply(CreateTableRequest source, TableContents contents) {
    RestoredIndexes indexes = RestoredIndexes.of(source, contents, globals, locals);
    CreateTableRequest.Builder definition =
        billing.apply(source, indexes.globals(), globals != null).toBuilder()
            .localSecondaryIndexes(indexes.locals().isEmpty() ? null : indexes.locals())
            .streamSpecification((StreamSpecification) null)
            .tags((List<Tag>) null)
            .resourcePolicy(null)
            .tableClass((String) null)
            .warmThroughput((WarmThroughput) null)
            .deletionProtectionEnabled(false)
            .sseSpecification(encryption(source));
    CreateTableRequest restored = definition.build();
    return new RestoredTable(
        restored.toBuilder().attributeDefinitions(used(restored)).build(), indexes.contents());
  }

  private @Nullable SSESpecification encryption(CreateTableRequest source) {
    if (encryption == null) {
      return source.sseSpecification();
    }
    EncryptionRules.check(encryption);
    return EncryptionRules.enabled(encryption);
  }

  /** A table defines the attributes its keys use, and no others. */
  private static List<AttributeDefinition> used(CreateTableRequest table) {
    Set<String> names = new HashSet<>();
    table.keySchema().forEach(element -> names.add(element.attributeName()));
    for (LocalSecondaryIndex index : table.localSecondaryIndexes()) {
      addNames(names, index.keySchema());
    }
    for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
      addNames(names, index.keySchema());
    }
    return table.attributeDefinitions().stream()
        .filter(definition -> names.contains(definition.attributeName()))
        .toList();
  }

  private static void addNames(Set<String> names, List<KeySchemaElement> keySchema) {
    keySchema.forEach(element -> names.add(element.attributeName()));
  }
}
