package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class UpdateTableTests extends UpdatedTable {
  @Test
  void stream_is_enabled_and_disabled_and_its_arn_stays() {
    create(onDemand("Music"));

    TableDescription enabled =
        update(
            r ->
                r.streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    settle();
    update(r -> r.streamSpecification(s -> s.streamEnabled(false)));
    settle();
    TableDescription disabled = describe();

    assertThat(enabled.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(enabled.streamSpecification().streamEnabled()).isTrue();
    assertThat(enabled.latestStreamArn()).contains("/stream/2018-12-14T");
    assertThat(disabled.streamSpecification()).isNull();
    assertThat(disabled.latestStreamArn()).isEqualTo(enabled.latestStreamArn());
  }

  @Test
  void stream_enabled_again_is_another_even_at_the_same_time() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      client.createTable(
          onDemand("Music")
              .streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY))
              .build());
      String first = client.describeTable(r -> r.tableName("Music")).table().latestStreamArn();

      client.updateTable(
          r -> r.tableName("Music").streamSpecification(s -> s.streamEnabled(false)));
      client.updateTable(
          r ->
              r.tableName("Music")
                  .streamSpecification(
                      s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

      assertThat(client.describeTable(r -> r.tableName("Music")).table().latestStreamArn())
          .isNotEqualTo(first);
    }
  }

  @Test
  void stream_rules_have_their_texts() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.streamSpecification(s -> s.streamEnabled(false)),
        "Table has no stream to disable: TableName: Music");
    assertRefused(
        r -> r.streamSpecification(s -> s.streamEnabled(true)),
        INVALID + "If stream is being enabled then UpdateViewType is required");
    assertRefused(
        r ->
            r.streamSpecification(
                s -> s.streamEnabled(false).streamViewType(StreamViewType.KEYS_ONLY)),
        INVALID + "If stream is being disabled, then UpdateViewType must not be specified");
    update(r -> r.streamSpecification(keysOnly()));
    settle();
    assertRefused(
        r -> r.streamSpecification(keysOnly()),
        "Table already has an enabled stream: TableName: Music");
  }

  @Test
  void table_class_changes_when_updating_is_over() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.tableClassSummary()).isNull();
    assertThat(describe().tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
    assertThat(describe().tableClassSummary().lastUpdateDateTime()).isNotNull();
  }

  @Test
  void standard_class_is_what_a_table_has_unasked() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.tableClass(TableClass.STANDARD));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(describe().tableClassSummary()).isNull();
  }

  @Test
  void encryption_changes_while_the_table_is_active() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.sseSpecification(s -> s.enabled(true)));
    settle();
    String key = describe().sseDescription().kmsMasterKeyArn();
    TableDescription off = update(r -> r.sseSpecification(s -> s.enabled(false)));
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.sseDescription().statusAsString()).isEqualTo("UPDATING");
    assertThat(answer.sseDescription().kmsMasterKeyArn()).isNull();
    assertThat(off.sseDescription().statusAsString()).isEqualTo("UPDATING");
    assertThat(off.sseDescription().kmsMasterKeyArn()).isEqualTo(key);
    assertThat(describe().sseDescription()).isNull();
  }

  @Test
  void encryption_that_is_there_is_refused() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.sseSpecification(s -> s.enabled(false)),
        INVALID + "Table is already encrypted by default");
    update(r -> r.sseSpecification(s -> s.enabled(true)));
    settle();
    String key = describe().sseDescription().kmsMasterKeyArn();
    assertRefused(
        r -> r.sseSpecification(s -> s.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId(key)),
        INVALID
            + "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter"
            + " if you want to change Master Key");
  }

  @Test
  void nothing_to_change_is_refused() {
    assertRefused(
        r -> {},
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
            + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
            + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
            + " required");
  }

  @Test
  void some_changes_must_be_alone() {
    assertRefused(
        r -> r.sseSpecification(s -> s.enabled(true)).deletionProtectionEnabled(true),
        INVALID + "Server-Side Encryption modification must be the only operation in the request");
    assertRefused(
        r -> r.tableClass(TableClass.STANDARD).deletionProtectionEnabled(true),
        INVALID + "TableClass modification must be the only operation in the request");
    assertRefused(
        r -> r.deletionProtectionEnabled(true).billingMode(BillingMode.PAY_PER_REQUEST),
        INVALID + "DeletionProtection modification must be the only operation in the request");
    assertRefused(
        r ->
            r.warmThroughput(w -> w.readUnitsPerSecond(1L))
                .billingMode(BillingMode.PAY_PER_REQUEST),
        INVALID + "WarmThroughput must be the only operation in the request");
    assertRefused(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(1L)).streamSpecification(keysOnly()),
        INVALID
            + "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    assertRefused(
        r -> r.provisionedThroughput(units(1, 1)).streamSpecification(keysOnly()),
        INVALID + "You cannot modify stream status while updating table IOPS");
    assertRefused(
        r -> createCityIndex(r).provisionedThroughput(units(1, 1)),
        INVALID + "You cannot create or delete index while updating table IOPS");
    assertRefused(
        r -> createCityIndex(r).streamSpecification(keysOnly()),
        INVALID + "You cannot create or delete index while changing stream status");
    assertRefused(
        r -> createCityIndex(r).warmThroughput(w -> w.readUnitsPerSecond(1L)),
        INVALID + "Create global secondary index cannot be specified when updating WarmThroughput");
  }

  @Test
  void index_updates_are_well_formed() {
    assertRefused(
        r -> r.globalSecondaryIndexUpdates(List.of()).billingMode(BillingMode.PAY_PER_REQUEST),
        INVALID + "List of GlobalSecondaryIndexUpdates is empty");
    assertRefused(
        r -> r.globalSecondaryIndexUpdates(u -> {}),
        INVALID
            + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
            + " GlobalSecondaryIndexUpdate.Delete must not be null");
    assertRefused(
        r ->
            r.globalSecondaryIndexUpdates(
                u -> u.delete(i -> i.indexName("one")).update(i -> i.indexName("one"))),
        INVALID
            + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate"
            + " object");
    assertRefused(
        r ->
            r.globalSecondaryIndexUpdates(
                u -> u.delete(i -> i.indexName("one")), u -> u.delete(i -> i.indexName("one"))),
        INVALID
            + "Only one global secondary index update per index is allowed simultaneously. Index:"
            + " one");
  }

  @Test
  void global_tables_are_refused_by_name() {
    assertRefused(
        r -> r.replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1"))),
        "DynamoBackup does not model ReplicaUpdates of UpdateTable yet");
  }

  @Test
  void missing_table_is_not_found() {
    assertError(
        r -> r.deletionProtectionEnabled(true),
        "ResourceNotFoundException",
        "Requested resource not found: Table: Music not found");
  }
}
