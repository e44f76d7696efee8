package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class RestoreTableFromBackupTests {
  private static final String RESTORED = "Restored";

  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  /** Makes a table with a song, and a backup of it, on a clock on which restores take time. */
  private String documentedBackup() {
    target.close();
    target = Target.documented();
    client = target.client();
    Music.create(client, Music::indexed);
    target.advance(Duration.ofMinutes(1));
    Music.put(client, "A", "1");
    String arn = backup();
    target.advance(Duration.ofMinutes(1));
    return arn;
  }

  private String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private TableDescription restore(String arn) {
    return restore(arn, RESTORED);
  }

  private TableDescription restore(String arn, String name) {
    return client
        .restoreTableFromBackup(r -> r.backupArn(arn).targetTableName(name))
        .tableDescription();
  }

  private TableDescription describe(String name) {
    return client.describeTable(r -> r.tableName(name)).table();
  }

  @Test
  void answers_creating_with_a_summary_and_no_items_yet() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup();
    String source = describe(Music.TABLE).tableArn();

    TableDescription answer = restore(arn);

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(answer.itemCount()).isZero();
    assertThat(answer.tableSizeBytes()).isZero();
    assertThat(answer.restoreSummary().sourceBackupArn()).isEqualTo(arn);
    assertThat(answer.restoreSummary().sourceTableArn()).isEqualTo(source);
    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo("2018-12-14T14:25:00Z");
    assertThat(answer.restoreSummary().restoreInProgress()).isTrue();
  }

  @Test
  void is_active_at_the_next_look_without_a_summary() {
    Music.create(client);
    Music.put(client, "A", "1");

    restore(backup());

    TableDescription restored = describe(RESTORED);
    assertThat(restored.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(restored.restoreSummary()).isNull();
    assertThat(restored.itemCount()).isEqualTo(1);
  }

  @Test
  void has_the_items_of_the_backup_not_those_of_the_table() {
    Music.create(client);
    Music.put(client, "A", "kept");
    Music.put(client, "A", "deleted later");
    String arn = backup();
    Music.put(client, "A", "written later");
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "deleted later")));

    restore(arn);

    assertThat(client.scan(r -> r.tableName(RESTORED)).items())
        .containsExactlyInAnyOrder(Music.song("A", "kept"), Music.song("A", "deleted later"));
  }

  @Test
  void is_independent_of_table_and_backup() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup();
    restore(arn, "First");

    client.putItem(r -> r.tableName("First").item(Music.song("B", "2")));
    restore(arn, "Second");

    assertThat(client.scan(r -> r.tableName("First")).count()).isEqualTo(2);
    assertThat(client.scan(r -> r.tableName("Second")).count()).isEqualTo(1);
    assertThat(client.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
  }

  @Test
  void works_after_the_table_is_gone_and_into_its_name() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    TableDescription before = describe(Music.TABLE);
    String arn = backup();
    client.deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(Duration.ofDays(1));

    restore(arn, Music.TABLE);

    TableDescription after = describe(Music.TABLE);
    assertThat(after.tableArn()).isEqualTo(before.tableArn());
    assertThat(after.tableId()).isNotEqualTo(before.tableId());
    assertThat(after.creationDateTime()).isEqualTo(target.clock().instant());
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("tableId", "creationDateTime")
        .isEqualTo(before);
  }

  @Test
  void a_backup_of_a_restored_table_can_be_restored() {
    Music.create(client);
    Music.put(client, "A", "1");
    restore(backup());
    String again =
        client
            .createBackup(r -> r.tableName(RESTORED).backupName("again"))
            .backupDetails()
            .backupArn();

    restore(again, "Again");

    assertThat(client.scan(r -> r.tableName("Again")).items())
        .containsExactly(Music.song("A", "1"));
  }

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
    client.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .globalSecondaryIndexUpdates(
                    u ->
                        u.update(
                            i ->
                                i.indexName("by-genre")
                                    .provisionedThroughput(Music.units(10, 10)))));

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
    client.updateContinuousBackups(
        r ->
            r.tableName(Music.TABLE)
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));

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
  void a_restore_takes_its_time_as_documented() {
    String arn = documentedBackup();
    restore(arn);

    target.advance(Timings.documented().of(Timing.RESTORE_TABLE).minusMillis(1));
    TableDescription creating = describe(RESTORED);
    assertThat(creating.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(creating.restoreSummary().restoreInProgress()).isTrue();
    assertThat(creating.itemCount()).isZero();
    assertThat(creating.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexStatus)
        .containsExactly((IndexStatus) null);

    target.advance(Duration.ofMillis(1));
    TableDescription active = describe(RESTORED);
    assertThat(active.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(active.restoreSummary()).isNull();
    assertThat(active.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexStatus)
        .containsExactly(IndexStatus.ACTIVE);
  }

  @Test
  void while_creating_the_target_is_not_there_for_other_calls() {
    restore(documentedBackup());

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () ->
                client.updateTable(
                    r -> r.tableName(RESTORED).provisionedThroughput(Music.units(9, 9))))
        .withMessageStartingWith("Requested resource not found: Table: Restored not found");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.describeTimeToLive(r -> r.tableName(RESTORED)))
        .withMessageStartingWith("Requested resource not found: Table: Restored not found");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.putItem(r -> r.tableName(RESTORED).item(Music.song("A", "2"))));
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> client.describeContinuousBackups(r -> r.tableName(RESTORED)))
        .withMessageStartingWith("Table not found: Restored");
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> client.createBackup(r -> r.tableName(RESTORED).backupName("early")))
        .withMessageStartingWith("Table not found: Restored");
    String tableArn = describe(RESTORED).tableArn();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.listTagsOfResource(r -> r.resourceArn(tableArn)))
        .withMessageStartingWith(
            "Requested resource not found: ResourceArn: " + tableArn + " not found");
  }

  @Test
  void while_creating_the_target_cannot_be_deleted_or_created() {
    restore(documentedBackup());

    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> client.deleteTable(r -> r.tableName(RESTORED)));
    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> Music.create(client, table -> table.tableName(RESTORED)))
        .withMessageStartingWith(
            "Attempt to change a resource which is still in use: Table is being used: Restored");
  }

  @Test
  void a_target_that_exists_is_refused() {
    Music.create(client);
    String arn = backup();

    assertThatExceptionOfType(TableAlreadyExistsException.class)
        .isThrownBy(() -> restore(arn, Music.TABLE))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Table already exists: Music"));
  }

  @Test
  void a_target_that_is_deleting_already_exists() {
    String arn = documentedBackup();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThatExceptionOfType(TableAlreadyExistsException.class)
        .isThrownBy(() -> restore(arn, Music.TABLE));
  }

  @Test
  void a_target_that_is_being_restored_is_in_use() {
    String arn = documentedBackup();
    restore(arn);

    assertThatExceptionOfType(TableInUseException.class)
        .isThrownBy(() -> restore(arn))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Table: Restored is already being restored from backup: " + arn));
  }

  @Test
  void a_backup_feeds_one_restore_at_a_time() {
    String arn = documentedBackup();
    restore(arn);

    assertThatExceptionOfType(BackupInUseException.class)
        .isThrownBy(() -> restore(arn, "Second"))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup is being used to restore another table: " + arn));

    target.advance(Timings.documented().of(Timing.RESTORE_TABLE));
    assertThat(restore(arn, "Second").tableStatus()).isEqualTo(TableStatus.CREATING);
  }

  @Test
  void a_backup_that_is_creating_is_in_use() {
    target.close();
    target = Target.documented();
    client = target.client();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    String arn = backup();

    assertThatExceptionOfType(BackupInUseException.class).isThrownBy(() -> restore(arn));
  }

  @Test
  void an_unknown_backup_is_not_found() {
    Music.create(client);
    String arn = backup();
    client.deleteBackup(r -> r.backupArn(arn));

    assertThatExceptionOfType(BackupNotFoundException.class)
        .isThrownBy(() -> restore(arn))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup not found: " + arn));
  }

  @Test
  void the_51st_restore_at_a_time_is_refused() {
    documentedBackup();
    for (int i : IntStream.range(0, 50).toArray()) {
      String arn = backup();
      target.advance(Duration.ofSeconds(1));
      restore(arn, "Restored-" + i);
    }
    String last = backup();
    target.advance(Duration.ofSeconds(1));

    assertThatExceptionOfType(LimitExceededException.class)
        .isThrownBy(() -> restore(last))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "Subscriber limit exceeded: Only 50 restore operations can be done"
                            + " simultaneously"));
  }

  @Test
  void what_is_not_an_arn_of_a_backup_of_this_account_is_refused() {
    assertRefused(
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
        "ValidationException",
        "Invalid Backup ARN");
    assertRefused(
        "arn:aws:dynamodb:us-east-1:210987654321:table/Music/backup/01544797500000-1b2c3d4e",
        "AccessDeniedException",
        "Access is denied");
    assertRefused(
        "arn:aws:dynamodb:eu-west-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "ValidationException",
        "Invalid Request: sseSpecificationOverride must be provided for cross-region restores");
  }

  private void assertRefused(String arn, String code, String message) {
    assertThatThrownBy(() -> restore(arn))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
    assertThat(client.listTables().tableNames()).doesNotContain(RESTORED);
  }

  @Test
  void a_restore_from_another_region_is_refused_by_name() {
    assertThatThrownBy(
            () ->
                client.restoreTableFromBackup(
                    r ->
                        r.backupArn(
                                "arn:aws:dynamodb:eu-west-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e")
                            .targetTableName(RESTORED)
                            .sseSpecificationOverride(s -> s.enabled(true))))
        .hasMessageContaining("does not model restores from another Region");
  }

  @Test
  void an_arn_is_no_target_name() {
    Music.create(client);
    String arn = backup();
    String target = "arn:aws:dynamodb:us-east-1:123456789012:table/Restored";

    assertThatThrownBy(() -> restore(arn, target))
        .hasMessageContaining(
            "at 'targetTableName' failed to satisfy constraint: Member must satisfy regular"
                + " expression pattern: [a-zA-Z0-9_.-]+");
  }

  @Test
  void a_system_backup_restores_the_table_as_it_was_just_before_its_deletion() {
    Music.create(client, Music::indexed);
    client.updateContinuousBackups(
        r ->
            r.tableName(Music.TABLE)
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));
    Music.put(client, "A", "last");
    client.deleteTable(r -> r.tableName(Music.TABLE));
    String arn =
        client.listBackups(r -> r.backupType("SYSTEM")).backupSummaries().get(0).backupArn();

    target.advance(Duration.ofDays(35).minusMillis(1));
    restore(arn);

    assertThat(client.scan(r -> r.tableName(RESTORED)).items())
        .containsExactly(Music.song("A", "last"));
    assertThat(describe(RESTORED).globalSecondaryIndexes()).hasSize(1);
    target.advance(Duration.ofMillis(1));
    assertThatExceptionOfType(BackupNotFoundException.class)
        .isThrownBy(() -> restore(arn, "TooLate"));
  }

  @Test
  void the_billing_mode_is_the_backups() {
    Music.create(client);
    restore(backup());

    assertThat(describe(RESTORED).billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
  }
}
