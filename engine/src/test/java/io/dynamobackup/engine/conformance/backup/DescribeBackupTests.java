package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.SourceTableDetails;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class DescribeBackupTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private BackupDescription describe(String arn) {
    return client.describeBackup(r -> r.backupArn(arn)).backupDescription();
  }

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

    client.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .globalSecondaryIndexUpdates(
                    u ->
                        u.update(
                            i ->
                                i.indexName("by-genre")
                                    .provisionedThroughput(Music.units(10, 10)))));

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
  void another_region_in_the_arn_is_ignored_and_echoed() {
    Music.create(client);
    String rewritten = backup().replace("us-east-1", "eu-west-1");

    assertThat(describe(rewritten).backupDetails().backupArn()).isEqualTo(rewritten);
  }

  @Test
  void an_arn_is_not_found_at_the_endpoint_of_another_region() {
    Music.create(client);
    String arn = backup();
    DynamoDbClient ireland = target.client(Region.EU_WEST_1);

    assertThat(Refused.by(() -> ireland.describeBackup(r -> r.backupArn(arn))))
        .isEqualTo(new Refused("BackupNotFoundException", "Backup not found: " + arn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:xx-fake-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws-cn:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws:s3:us-east-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
      })
  void an_arn_of_no_region_another_partition_or_service_is_not_valid(String arn) {
    assertRefused(arn, "ValidationException", "Invalid Request: BackupArn is not valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
        "this is not an arn but it is long enough for one",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000",
      })
  void what_is_not_an_arn_of_a_backup_is_invalid(String arn) {
    assertRefused(arn, "ValidationException", "Invalid Backup ARN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb::123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws:dynamodb:us-east-1:210987654321:table/Music/backup/01544797500000-1b2c3d4e",
      })
  void access_to_no_region_or_another_account_is_denied(String arn) {
    assertRefused(arn, "AccessDeniedException", "Access is denied");
  }

  private void assertRefused(String arn, String code, String message) {
    assertThatThrownBy(() -> describe(arn))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
              assertThat(e.statusCode()).isEqualTo(400);
            });
  }

  @Test
  void an_arn_of_less_than_37_characters_is_refused() {
    assertThatThrownBy(() -> describe("arn:aws:dynamodb"))
        .hasMessageContaining(
            "Value 'arn:aws:dynamodb' at 'backupArn' failed to satisfy constraint: Member must have"
                + " length greater than or equal to 37");
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
