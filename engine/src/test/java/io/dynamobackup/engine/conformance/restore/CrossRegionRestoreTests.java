package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Restores into another Region than that of the backup, or of the table. */
class CrossRegionRestoreTests {
  private static final String RESTORED = "Restored";
  private static final String SOURCE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final SSESpecification OWNED_BY_AWS =
      SSESpecification.builder().enabled(false).build();

  private final Target target = Target.documented();
  private final DynamoDbClient home = target.client();
  private final DynamoDbClient ireland = target.client(Region.EU_WEST_1);

  @BeforeEach
  void create() {
    Music.create(home, Music::indexed);
    target.advance(Duration.ofMinutes(1));
    Music.put(home, "No One You Know", "Call Me Today");
  }

  @AfterEach
  void close() {
    target.close();
  }

  private String backup() {
    String arn =
        home.createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    target.advance(Duration.ofMinutes(2));
    return arn;
  }

  private TableDescription restore(String arn, SSESpecification encryption) {
    return ireland
        .restoreTableFromBackup(
            r -> r.backupArn(arn).targetTableName(RESTORED).sseSpecificationOverride(encryption))
        .tableDescription();
  }

  private TableDescription restoreToTime(
      Consumer<RestoreTableToPointInTimeRequest.Builder> change) {
    return ireland
        .restoreTableToPointInTime(
            r ->
                r.sourceTableArn(SOURCE)
                    .targetTableName(RESTORED)
                    .useLatestRestorableTime(true)
                    .sseSpecificationOverride(OWNED_BY_AWS)
                    .applyMutation(change))
        .tableDescription();
  }

  private void recover() {
    Music.recover(home);
  }

  private static TableDescription describe(DynamoDbClient client) {
    return client.describeTable(r -> r.tableName(RESTORED)).table();
  }

  @Test
  void backup_is_restored_where_the_restore_is_asked_for() {
    String arn = backup();

    TableDescription creating = restore(arn, OWNED_BY_AWS);

    assertThat(creating.tableArn())
        .isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/Restored");
    assertThat(creating.restoreSummary())
        .extracting(RestoreSummary::sourceBackupArn, RestoreSummary::sourceTableArn)
        .containsExactly(arn, SOURCE);
    target.advance(Duration.ofMinutes(10));
    assertThat(describe(ireland).tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(describe(ireland).globalSecondaryIndexes())
        .allSatisfy(index -> assertThat(index.indexArn()).contains(":eu-west-1:"));
    assertThat(ireland.scan(r -> r.tableName(RESTORED)).items()).hasSize(1);
    assertThat(home.listTables().tableNames()).containsExactly(Music.TABLE);
  }

  @Test
  void table_is_restored_to_a_time_from_another_region() {
    recover();
    target.advance(Duration.ofMinutes(10));
    Music.put(home, "Too late", "T");
    Instant time = target.clock().instant().minusSeconds(301).truncatedTo(ChronoUnit.SECONDS);

    TableDescription creating =
        restoreToTime(r -> r.useLatestRestorableTime(null).restoreDateTime(time));

    assertThat(creating.restoreSummary())
        .extracting(RestoreSummary::sourceTableArn, RestoreSummary::restoreDateTime)
        .containsExactly(SOURCE, time);
    target.advance(Duration.ofMinutes(10));
    assertThat(ireland.scan(r -> r.tableName(RESTORED)).items()).hasSize(1);
  }

  @Test
  void encryption_must_be_said() {
    String arn = backup();
    recover();
    String message =
        "Invalid Request: sseSpecificationOverride must be provided for cross-region restores";

    assertInvalid(message, () -> restore(arn, null));
    assertInvalid(
        message, () -> restoreToTime(r -> r.sseSpecificationOverride((SSESpecification) null)));
  }

  private static void assertInvalid(String message, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }

  @Test
  void encryption_is_with_a_key_of_the_region_of_the_restore() {
    restore(backup(), SSESpecification.builder().enabled(true).sseType(SSEType.KMS).build());

    assertThat(describe(ireland).sseDescription().kmsMasterKeyArn())
        .startsWith("arn:aws:kms:eu-west-1:123456789012:key/");
  }

  @Test
  void encryption_that_is_not_enabled_is_with_the_key_that_aws_owns() {
    home.updateTable(r -> r.tableName(Music.TABLE).sseSpecification(s -> s.enabled(true)));
    target.advance(Duration.ofMinutes(10));

    restore(backup(), OWNED_BY_AWS);

    assertThat(describe(ireland).sseDescription()).isNull();
  }

  @Test
  void backup_is_in_use_until_its_restore_in_another_region_is_done() {
    String arn = backup();
    restore(arn, OWNED_BY_AWS);

    assertThatExceptionOfType(BackupInUseException.class)
        .isThrownBy(() -> home.deleteBackup(r -> r.backupArn(arn)))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup is being used to restore table: " + arn));
    assertThatExceptionOfType(BackupInUseException.class)
        .isThrownBy(
            () -> home.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Second")))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup is being used to restore another table: " + arn));
    target.advance(Duration.ofMinutes(10));
    home.deleteBackup(r -> r.backupArn(arn));
    assertThat(ireland.scan(r -> r.tableName(RESTORED)).items()).hasSize(1);
  }

  @Test
  void what_is_not_in_the_region_of_its_arn_is_not_found() {
    String arn = backup();
    recover();

    assertThatExceptionOfType(BackupNotFoundException.class)
        .isThrownBy(() -> restore(arn.replace("us-east-1", "us-west-2"), OWNED_BY_AWS));
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(
            () -> restoreToTime(r -> r.sourceTableArn(SOURCE.replace("us-east-1", "us-west-2"))));
  }

  @Test
  void recovery_must_be_on_where_the_source_is() {
    assertThatExceptionOfType(PointInTimeRecoveryUnavailableException.class)
        .isThrownBy(() -> restoreToTime(r -> {}));
  }

  @Test
  void name_must_be_free_where_the_table_is_restored() {
    String arn = backup();
    Music.create(ireland, table -> table.tableName(RESTORED));

    assertThatExceptionOfType(TableAlreadyExistsException.class)
        .isThrownBy(() -> restore(arn, OWNED_BY_AWS));
  }

  @Test
  void table_may_have_the_name_of_its_source() {
    ireland.restoreTableFromBackup(
        r ->
            r.backupArn(backup())
                .targetTableName(Music.TABLE)
                .sseSpecificationOverride(OWNED_BY_AWS));
    target.advance(Duration.ofMinutes(10));

    Music.put(ireland, "Only here", "T");

    assertThat(ireland.scan(r -> r.tableName(Music.TABLE)).items()).hasSize(2);
    assertThat(home.scan(r -> r.tableName(Music.TABLE)).items()).hasSize(1);
  }
}
