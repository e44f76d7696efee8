package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class RestoredSettingsTests extends RestoredBackup {

  @Test
  void keeps_keys_indexes_billing_throughput_and_encryption() {
    Music.create(client, table -> Music.indexed(table.sseSpecification(s -> s.enabled(true))));
    TableDescription source = describe(Music.TABLE);

    restore(backup());

    TableDescription restored = describe(RESTORED);
    assertThat(restored.keySchema()).isEqualTo(source.keySchema());
    assertThat(restored.attributeDefinitions()).isEqualTo(source.attributeDefinitions());
    assertThat(restored.provisionedThroughput()).isEqualTo(source.provisionedThroughput());
    assertThat(restored.billingModeSummary()).isEqualTo(source.billingModeSummary());
    assertThat(restored.sseDescription()).isEqualTo(source.sseDescription());
    assertThat(restored.globalSecondaryIndexes())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("indexArn")
        .isEqualTo(source.globalSecondaryIndexes());
    assertThat(restored.localSecondaryIndexes())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("indexArn")
        .isEqualTo(source.localSecondaryIndexes());
  }

  @Test
  void indexes_are_restored_as_they_were_at_backup_time() {
    Music.create(client, Music::indexed);
    String arn = backup();
    Music.updateGenre(client, 10, 10);

    restore(arn);

    GlobalSecondaryIndexDescription index = describe(RESTORED).globalSecondaryIndexes().get(0);
    assertThat(index.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(index.provisionedThroughput().writeCapacityUnits()).isEqualTo(6);
  }

  @Test
  void index_contents_are_restored() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    restore(backup());

    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("by-genre")).count()).isEqualTo(1);
    assertThat(describe(RESTORED).globalSecondaryIndexes().get(0).itemCount()).isEqualTo(1);
  }

  @Test
  void does_not_restore_stream_tags_recovery_protection_and_table_class() {
    Music.create(
        client,
        table ->
            table
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .tags(Tag.builder().key("team").value("music").build())
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .deletionProtectionEnabled(true));
    Music.recover(client);

    restore(backup());

    TableDescription restored = describe(RESTORED);
    assertThat(restored.streamSpecification()).isNull();
    assertThat(restored.latestStreamArn()).isNull();
    assertThat(restored.tableClassSummary()).isNull();
    assertThat(restored.deletionProtectionEnabled()).isFalse();
    assertThat(client.listTagsOfResource(r -> r.resourceArn(restored.tableArn())).tags()).isEmpty();
    assertThat(
            client
                .describeContinuousBackups(r -> r.tableName(RESTORED))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription()
                .pointInTimeRecoveryStatusAsString())
        .isEqualTo("DISABLED");
  }

  @Test
  void restores_indexes_that_differ_by_name_only() {
    GlobalSecondaryIndex twin = Music.byGenre().toBuilder().indexName("twin").build();
    Music.create(
        client,
        table -> {
          Music.indexed(table);
          table.globalSecondaryIndexes(Music.byGenre(), twin);
        });
    Music.put(client, "A", "1");

    restore(backup());

    for (String index : List.of("by-genre", "twin")) {
      assertThat(client.scan(r -> r.tableName(RESTORED).indexName(index)).count()).isEqualTo(1);
    }
  }

  @Test
  void does_not_restore_warm_throughput() {
    GlobalSecondaryIndex warm =
        Music.byGenre().toBuilder()
            .provisionedThroughput((ProvisionedThroughput) null)
            .warmThroughput(w -> w.readUnitsPerSecond(20_000L))
            .build();
    Music.create(
        client,
        table -> {
          Music.indexed(table);
          table
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .provisionedThroughput((ProvisionedThroughput) null)
              .globalSecondaryIndexes(warm)
              .warmThroughput(w -> w.readUnitsPerSecond(20_000L));
        });

    restore(backup());

    TableDescription restored = describe(RESTORED);
    assertThat(restored.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(restored.globalSecondaryIndexes().get(0).warmThroughput().readUnitsPerSecond())
        .isEqualTo(12_000);
  }

  @Test
  void the_backup_records_ttl_but_a_restore_does_not_apply_it() {
    Music.create(client);
    client.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("expires")));
    String arn = backup();

    restore(arn);

    assertThat(
            client
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .sourceTableFeatureDetails()
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expires");
    assertThat(
            client
                .describeTimeToLive(r -> r.tableName(RESTORED))
                .timeToLiveDescription()
                .timeToLiveStatusAsString())
        .isEqualTo("DISABLED");
  }

  @Test
  void the_billing_mode_is_the_backups() {
    Music.create(client);
    restore(backup());

    assertThat(describe(RESTORED).billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
  }
}
