package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a restore may make otherwise than the table was. */
class RestoreOverridesTests {
  private static final String RESTORED = "Restored";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private String provisioned() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    return backup();
  }

  private String onDemand() {
    Music.create(client);
    return backup();
  }

  private String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private TableDescription restore(
      String arn, Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    client.restoreTableFromBackup(
        r -> overrides.accept(r.backupArn(arn).targetTableName(RESTORED)));
    return client.describeTable(r -> r.tableName(RESTORED)).table();
  }

  private void assertRefused(
      String arn, String rule, Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    assertThatThrownBy(() -> restore(arn, overrides))
        .hasMessageContaining("Invalid Request: " + rule + " (Service");
    assertThat(client.listTables().tableNames()).containsExactly(Music.TABLE);
  }

  @Test
  void absent_lists_restore_all_indexes_and_empty_ones_none() {
    String arn = provisioned();

    TableDescription none =
        restore(
            arn,
            r -> r.globalSecondaryIndexOverride(List.of()).localSecondaryIndexOverride(List.of()));

    assertThat(none.hasGlobalSecondaryIndexes()).isFalse();
    assertThat(none.hasLocalSecondaryIndexes()).isFalse();
    assertThat(none.attributeDefinitions())
        .extracting(AttributeDefinition::attributeName)
        .containsExactlyInAnyOrder("Artist", "SongTitle");
    client.deleteTable(r -> r.tableName(RESTORED));
    TableDescription all = restore(arn, r -> {});
    assertThat(all.globalSecondaryIndexes()).hasSize(1);
    assertThat(all.localSecondaryIndexes()).hasSize(1);
  }

  @Test
  void a_list_keeps_only_those_in_it() {
    TableDescription restored =
        restore(provisioned(), r -> r.localSecondaryIndexOverride(List.of()));

    assertThat(restored.hasLocalSecondaryIndexes()).isFalse();
    assertThat(restored.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactly("by-genre");
  }

  @Test
  void an_index_under_a_new_name_is_renamed() {
    TableDescription restored =
        restore(
            provisioned(),
            r ->
                r.globalSecondaryIndexOverride(
                        Music.byGenre().toBuilder().indexName("genres").build())
                    .localSecondaryIndexOverride(
                        Music.byYear().toBuilder().indexName("years").build()));

    assertThat(restored.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactly("genres");
    assertThat(restored.localSecondaryIndexes())
        .extracting(LocalSecondaryIndexDescription::indexName)
        .containsExactly("years");
    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("genres")).count()).isEqualTo(1);
  }

  @Test
  void an_index_that_was_not_there_is_refused() {
    GlobalSecondaryIndex other =
        Music.byGenre().toBuilder().projection(p -> p.projectionType("ALL")).build();

    assertRefused(
        provisioned(),
        "Index by-genre does not match a secondary index that existed in the source table and"
            + " cannot be created during the restore operation",
        r -> r.globalSecondaryIndexOverride(other));
  }

  @Test
  void an_index_can_have_other_throughput() {
    TableDescription restored =
        restore(
            provisioned(),
            r ->
                r.globalSecondaryIndexOverride(
                    Music.byGenre().toBuilder()
                        .provisionedThroughput(Music.units(50, 60))
                        .build()));

    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput())
        .extracting(t -> t.readCapacityUnits(), t -> t.writeCapacityUnits())
        .containsExactly(50L, 60L);
  }

  @Test
  void throughput_of_the_table_leaves_that_of_its_indexes() {
    TableDescription restored =
        restore(provisioned(), r -> r.provisionedThroughputOverride(Music.units(20, 21)));

    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(20);
    assertThat(restored.provisionedThroughput().writeCapacityUnits()).isEqualTo(21);
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(5);
  }

  @Test
  void pay_per_request_turns_table_and_indexes_to_zero() {
    TableDescription restored =
        restore(provisioned(), r -> r.billingModeOverride(BillingMode.PAY_PER_REQUEST));

    assertThat(restored.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isZero();
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isZero();
  }

  @Test
  void an_on_demand_backup_can_become_provisioned() {
    TableDescription restored =
        restore(
            onDemand(),
            r ->
                r.billingModeOverride(BillingMode.PROVISIONED)
                    .provisionedThroughputOverride(Music.units(3, 4)));

    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(restored.provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
  }

  @Test
  void throughput_needs_provisioned_billing() {
    assertRefused(
        onDemand(),
        "Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED",
        r -> r.provisionedThroughputOverride(Music.units(3, 4)));
  }

  @Test
  void throughput_does_not_go_with_pay_per_request() {
    assertRefused(
        provisioned(),
        "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST",
        r ->
            r.billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughputOverride(Music.units(3, 4)));
  }

  @Test
  void throughput_of_an_index_does_not_go_with_pay_per_request() {
    assertRefused(
        provisioned(),
        "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST for"
            + " index by-genre",
        r ->
            r.billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .globalSecondaryIndexOverride(Music.byGenre()));
  }

  @Test
  void provisioned_billing_needs_throughput() {
    assertRefused(
        onDemand(),
        "Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED",
        r -> r.billingModeOverride(BillingMode.PROVISIONED));
  }

  @Test
  void an_index_of_a_provisioned_table_needs_throughput() {
    assertRefused(
        provisioned(),
        "Must specify provisioned throughput for index by-genre",
        r ->
            r.globalSecondaryIndexOverride(
                Music.byGenre().toBuilder()
                    .provisionedThroughput((ProvisionedThroughput) null)
                    .build()));
  }

  @Test
  void on_demand_maxima_need_on_demand_billing() {
    assertRefused(
        provisioned(),
        "Cannot override MaxReadRequestUnits for OnDemandThroughput unless BillingModeOverride is"
            + " PAY_PER_REQUEST",
        r -> r.onDemandThroughputOverride(t -> t.maxReadRequestUnits(10L)));
  }

  @Test
  void on_demand_maxima_of_zero_are_out_of_range() {
    assertRefused(
        onDemand(),
        "Requested MaxReadRequestUnits for OnDemandThroughput is outside of valid range",
        r -> r.onDemandThroughputOverride(t -> t.maxReadRequestUnits(0L)));
  }

  @Test
  void on_demand_maxima_are_kept_or_overridden() {
    Music.create(
        client,
        table ->
            table.onDemandThroughput(t -> t.maxReadRequestUnits(11L).maxWriteRequestUnits(12L)));
    String arn = backup();

    assertThat(restore(arn, r -> {}).onDemandThroughput())
        .isEqualTo(
            OnDemandThroughput.builder()
                .maxReadRequestUnits(11L)
                .maxWriteRequestUnits(12L)
                .build());
    client.deleteTable(r -> r.tableName(RESTORED));
    assertThat(
            restore(arn, r -> r.onDemandThroughputOverride(t -> t.maxReadRequestUnits(99L)))
                .onDemandThroughput()
                .maxReadRequestUnits())
        .isEqualTo(99);
  }

  @Test
  void encryption_can_be_given_or_taken_away() {
    Music.create(client, table -> table.sseSpecification(s -> s.enabled(true)));
    String encrypted = backup();

    assertThat(
            restore(encrypted, r -> r.sseSpecificationOverride(s -> s.enabled(false)))
                .sseDescription())
        .isNull();
    client.deleteTable(r -> r.tableName(RESTORED));
    assertThat(restore(encrypted, r -> r.sseSpecificationOverride(s -> {})).sseDescription())
        .isNull();
    client.deleteTable(r -> r.tableName(RESTORED));
    String key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    assertThat(
            restore(
                    encrypted,
                    r ->
                        r.sseSpecificationOverride(
                            s -> s.enabled(true).sseType("KMS").kmsMasterKeyId(key)))
                .sseDescription()
                .kmsMasterKeyArn())
        .isEqualTo(key);
  }
}
