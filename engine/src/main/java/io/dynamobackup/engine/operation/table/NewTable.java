package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.EncryptionRules;
import io.dynamobackup.engine.catalog.TableTags;
import io.dynamobackup.engine.policy.PolicyDocument;
import io.dynamobackup.engine.policy.PolicyTarget;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What AWS demands of the request for a new table, and what it makes of it. */
final class NewTable {
  private NewTable() {}

  /** Checks the rules in the order in which AWS was seen to. */
  static void check(CreateTableRequest request) {
    BillingRules.checkTable(request);
    AttributeRules.checkUnique(request.attributeDefinitions());
    KeySchemaRules.checkTable(request);
    IndexRules.check(request);
    BillingRules.checkOnDemand(request);
    WarmThroughputRules.checkNew(request);
    StreamRules.checkNew(request.streamSpecification());
    EncryptionRules.check(request.sseSpecification());
    TableTags.checkNew(request.tags());
  }

  /** Returns the policy the table is to have, checked; null if none is asked for. */
  static @Nullable PolicyDocument policy(CreateTableRequest request) {
    if (request.resourcePolicy() == null) {
      return null;
    }
    PolicyDocument policy = PolicyDocument.parse(request.resourcePolicy());
    policy.checkFor(PolicyTarget.TABLE);
    return policy;
  }

  /**
   * Returns the definition of the table: the request without what says nothing, and without the
   * policy, which no backup takes along. AWS sorts attribute definitions and projected attributes
   * by name, and keeps the order of the indexes.
   */
  static CreateTableRequest definition(CreateTableRequest request, String name) {
    return request.toBuilder()
        .overrideConfiguration((AwsRequestOverrideConfiguration) null)
        .tableName(name)
        .attributeDefinitions(sorted(request.attributeDefinitions()))
        .billingMode(
            request.billingMode() == null ? BillingMode.PROVISIONED : request.billingMode())
        .localSecondaryIndexes(
            request.hasLocalSecondaryIndexes() ? locals(request.localSecondaryIndexes()) : null)
        .globalSecondaryIndexes(
            request.hasGlobalSecondaryIndexes() ? globals(request.globalSecondaryIndexes()) : null)
        .streamSpecification(enabled(request.streamSpecification()))
        .sseSpecification(EncryptionRules.enabled(request.sseSpecification()))
        .onDemandThroughput(
            UpdateRules.isGiven(request.onDemandThroughput()) ? request.onDemandThroughput() : null)
        .warmThroughput(
            UpdateRules.isGiven(request.warmThroughput()) ? request.warmThroughput() : null)
        .deletionProtectionEnabled(Boolean.TRUE.equals(request.deletionProtectionEnabled()))
        .tags(request.tags().isEmpty() ? (List<Tag>) null : request.tags())
        .resourcePolicy(null)
        .build();
  }

  static List<AttributeDefinition> sorted(List<AttributeDefinition> definitions) {
    return definitions.stream()
        .sorted(Comparator.comparing(AttributeDefinition::attributeName))
        .toList();
  }

  private static List<LocalSecondaryIndex> locals(List<LocalSecondaryIndex> indexes) {
    return indexes.stream()
        .map(
            index ->
                index.toBuilder().projection(ProjectionRules.sorted(index.projection())).build())
        .toList();
  }

  private static List<GlobalSecondaryIndex> globals(List<GlobalSecondaryIndex> indexes) {
    return indexes.stream().map(NewTable::global).toList();
  }

  /** Returns the definition of a global index: what is asked for, without what says nothing. */
  static GlobalSecondaryIndex global(GlobalSecondaryIndex index) {
    return index.toBuilder()
        .projection(ProjectionRules.sorted(index.projection()))
        .onDemandThroughput(
            UpdateRules.isGiven(index.onDemandThroughput()) ? index.onDemandThroughput() : null)
        .warmThroughput(UpdateRules.isGiven(index.warmThroughput()) ? index.warmThroughput() : null)
        .build();
  }

  private static @Nullable StreamSpecification enabled(@Nullable StreamSpecification stream) {
    return stream != null && stream.streamEnabled() ? stream : null;
  }
}
