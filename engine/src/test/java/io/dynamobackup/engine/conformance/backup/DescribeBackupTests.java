package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Music;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.SourceTableDetails;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class DescribeBackupTests extends DescribedBackups {
  @Test
  void is_available_at_the_next_look() {
    Music.create(client);
    String arn = backup();

    BackupDescription description = describe(arn);

    assertThat(description.backupDetails().backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
    assertThat(description.backupDetails().backupArn()).isEqualTo(arn);
    assertThat(description.backupDetails().backupCreationDateTime())
        .isEqualTo("2018-12-14T14:25:00Z");
    assertThat(description.backupDetails().backupExpiryDateTime()).isNull();
  }

  @Test
  void tells_what_an_on_demand_table_was() {
    Music.create(client);
    Music.put(client, "No One You Know", "Call Me Today");
    TableDescription table = client.describeTable(r -> r.tableName(Music.TABLE)).table();

    SourceTableDetails source = describe(backup()).sourceTableDetails();

    assertThat(source.tableName()).isEqualTo(Music.TABLE);
    assertThat(source.tableId()).isEqualTo(table.tableId());
    assertThat(source.tableArn()).isEqualTo(table.tableArn());
    assertThat(source.tableCreationDateTime()).isEqualTo(table.creationDateTime());
    assertThat(source.keySchema()).isEqualTo(table.keySchema());
    assertThat(source.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(source.provisionedThroughput()).isEqualTo(Music.units(0, 0));
    assertThat(source.itemCount()).isEqualTo(1);
    assertThat(source.tableSizeBytes()).isPositive();
  }

  @Test
  void a_plain_table_has_no_features_but_the_member_is_there() {
    Music.create(client);

    SourceTableFeatureDetails features = describe(backup()).sourceTableFeatureDetails();

    assertThat(features).isEqualTo(SourceTableFeatureDetails.builder().build());
    assertThat(features.hasGlobalSecondaryIndexes()).isFalse();
    assertThat(features.hasLocalSecondaryIndexes()).isFalse();
  }

  @Test
  void tells_the_features_that_are_on() {
    Music.create(
        client,
        table -> {
          Music.indexed(table);
          table
              .streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY))
              .sseSpecification(s -> s.enabled(true));
        });

    BackupDescription description = describe(backup());

    SourceTableFeatureDetails features = description.sourceTableFeatureDetails();
    assertThat(features.localSecondaryIndexes())
        .containsExactly(
            LocalSecondaryIndexInfo.builder()
                .indexName("by-year")
                .keySchema(Music.byYear().keySchema())
                .projection(Music.byYear().projection())
                .build());
    assertThat(features.globalSecondaryIndexes())
        .containsExactly(
            GlobalSecondaryIndexInfo.builder()
                .indexName("by-genre")
                .keySchema(Music.byGenre().keySchema())
                .projection(Music.byGenre().projection())
                .provisionedThroughput(Music.units(5, 6))
                .build());
    assertThat(features.streamDescription().streamViewType()).isEqualTo(StreamViewType.KEYS_ONLY);
    assertThat(features.sseDescription().statusAsString()).isEqualTo("ENABLED");
    assertThat(features.sseDescription().sseTypeAsString()).isEqualTo("KMS");
    assertThat(features.sseDescription().kmsMasterKeyArn())
        .startsWith("arn:aws:kms:us-east-1:123456789012:key/");
    assertThat(description.sourceTableDetails().provisionedThroughput())
        .isEqualTo(Music.units(7, 8));
    assertThat(description.sourceTableDetails().billingMode()).isEqualTo(BillingMode.PROVISIONED);
  }

  @Test
  void features_are_frozen_at_backup_time() {
    Music.create(client, Music::indexed);
    String arn = backup();

    Music.updateGenre(client, 10, 10);

    assertThat(
            describe(arn)
                .sourceTableFeatureDetails()
                .globalSecondaryIndexes()
                .get(0)
                .provisionedThroughput())
        .isEqualTo(Music.units(5, 6));
  }

  @Test
  void counts_what_was_in_the_table_then() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup();

    Music.put(client, "A", "2");

    assertThat(describe(arn).sourceTableDetails().itemCount()).isEqualTo(1);
    assertThat(describe(arn).backupDetails().backupSizeBytes())
        .isEqualTo(describe(arn).sourceTableDetails().tableSizeBytes());
  }

  @Test
  void outlives_its_table() {
    Music.create(client);
    String arn = backup();
    BackupDescription before = describe(arn);

    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(describe(arn)).isEqualTo(before);
  }

  @Test
  void a_deleted_backup_is_not_found() {
    Music.create(client);
    String arn = backup();
    client.deleteBackup(r -> r.backupArn(arn));

    assertThatExceptionOfType(BackupNotFoundException.class)
        .isThrownBy(() -> describe(arn))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup not found: " + arn));
  }

  @Test
  void the_time_of_a_backup_is_that_of_its_request() {
    Music.create(client);
    target.clock().advanceTo(Instant.parse("2018-12-14T15:00:00.001Z"));
    String arn = backup();

    target.clock().advanceTo(Instant.parse("2018-12-15T15:00:00Z"));

    assertThat(describe(arn).backupDetails().backupCreationDateTime())
        .isEqualTo("2018-12-14T15:00:00.001Z");
  }
}
