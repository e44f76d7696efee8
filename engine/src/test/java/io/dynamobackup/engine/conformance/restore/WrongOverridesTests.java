package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/**
 * Overrides with which no table could be created either. A restore says of them what CreateTable
 * does: nobody has recorded what AWS says.
 */
class WrongOverridesTests extends RestoredBackup {

  private Refused refusal(Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    return refusal(Music::indexed, overrides);
  }

  private Refused refusal(
      Consumer<CreateTableRequest.Builder> source,
      Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    Music.create(client, source);
    String arn = backup();
    Refused refused =
        Refused.by(
            () ->
                client.restoreTableFromBackup(
                    r -> overrides.accept(r.backupArn(arn).targetTableName(RESTORED))));
    assertThat(client.listTables().tableNames()).containsExactly(Music.TABLE);
    return refused;
  }

  private static void onDemand(CreateTableRequest.Builder table) {
    Music.indexed(table);
    table
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .provisionedThroughput((ProvisionedThroughput) null)
        .globalSecondaryIndexes(onDemandIndex().build());
  }

  private static GlobalSecondaryIndex.Builder onDemandIndex() {
    return Music.byGenre().toBuilder().provisionedThroughput((ProvisionedThroughput) null);
  }

  @Test
  void an_index_of_the_source_is_restored_once_only() {
    GlobalSecondaryIndex again = Music.byGenre().toBuilder().indexName("again").build();

    assertThat(refusal(r -> r.globalSecondaryIndexOverride(Music.byGenre(), again)))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: Index again does not match a secondary index that existed in the"
                    + " source table and cannot be created during the restore operation"));
  }

  @Test
  void global_and_local_indexes_do_not_share_a_name() {
    LocalSecondaryIndex named = Music.byYear().toBuilder().indexName("by-genre").build();

    assertThat(refusal(r -> r.localSecondaryIndexOverride(named)))
        .isEqualTo(Refused.asParameter("Duplicate index name: by-genre"));
  }

  @Test
  void on_demand_maxima_of_an_index_are_one_at_least() {
    GlobalSecondaryIndex index =
        onDemandIndex().onDemandThroughput(t -> t.maxReadRequestUnits(0L)).build();

    assertThat(refusal(WrongOverridesTests::onDemand, r -> r.globalSecondaryIndexOverride(index)))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: Requested MaxReadRequestUnits for OnDemandThroughput is outside"
                    + " of valid range for index by-genre"));
  }

  @Test
  void on_demand_maxima_of_an_index_need_on_demand_billing() {
    GlobalSecondaryIndex index =
        Music.byGenre().toBuilder().onDemandThroughput(t -> t.maxWriteRequestUnits(10L)).build();

    assertThat(refusal(r -> r.globalSecondaryIndexOverride(index)))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: Cannot override MaxWriteRequestUnits for OnDemandThroughput"
                    + " unless BillingModeOverride is PAY_PER_REQUEST for index by-genre"));
  }

  @Test
  void throughput_of_an_index_needs_provisioned_billing() {
    assertThat(
            refusal(
                WrongOverridesTests::onDemand,
                r -> r.globalSecondaryIndexOverride(Music.byGenre())))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: Cannot override ProvisionedThroughput unless BillingMode is"
                    + " PROVISIONED for index by-genre"));
  }

  @Test
  void warm_throughput_of_an_index_is_refused_by_name() {
    GlobalSecondaryIndex index =
        Music.byGenre().toBuilder().warmThroughput(w -> w.readUnitsPerSecond(20_000L)).build();

    assertThat(refusal(r -> r.globalSecondaryIndexOverride(index)))
        .isEqualTo(
            Refused.asInvalid(
                "DynamoBackup does not model WarmThroughput of GlobalSecondaryIndexOverride yet"));
  }

  @Test
  void throughput_is_within_the_quota_of_a_table() {
    assertThat(refusal(r -> r.provisionedThroughputOverride(Music.units(40_001, 1))))
        .isEqualTo(
            new Refused(
                "LimitExceededException",
                "The requested ReadCapacityUnits, 40001, is above the per table maximum for the"
                    + " account in us-east-1. Per table maximum: 40000. Refer to the Amazon"
                    + " DynamoDB Developer Guide for current limits and how to request higher"
                    + " limits."));
  }

  @Test
  void throughput_is_within_the_quota_of_the_account() {
    Music.create(
        client,
        table ->
            table
                .tableName("Large")
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(Music.units(40_000, 1)));
    String large =
        client
            .createBackup(r -> r.tableName("Large").backupName("nightly"))
            .backupDetails()
            .backupArn();
    restore(large);

    assertThat(Refused.by(() -> restore(large, "Third")))
        .isEqualTo(
            new Refused(
                "LimitExceededException",
                "This request would have caused the ReadCapacityUnits limit to be exceeded for the"
                    + " account in us-east-1. Current ReadCapacityUnits reserved by the account:"
                    + " 80000. Limit: 80000. Requested: 40000. Refer to the Amazon DynamoDB"
                    + " Developer Guide for current limits and how to request higher limits."));
  }

  @Test
  void encryption_is_what_a_table_can_have() {
    SSESpecification disabled =
        SSESpecification.builder().enabled(false).kmsMasterKeyId("alias/mine").build();

    assertThat(refusal(r -> r.sseSpecificationOverride(disabled)))
        .isEqualTo(Refused.asParameter("KMSMasterKeyId can not be specified if Enabled is false"));
  }

  @Test
  void encryption_is_by_a_key_of_kms() {
    SSESpecification encryption =
        SSESpecification.builder().enabled(true).sseType(SSEType.AES256).build();

    assertThat(refusal(r -> r.sseSpecificationOverride(encryption)))
        .isEqualTo(Refused.asParameter("SSEType AES256 is not supported"));
  }
}
