package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.createTable;
import static io.dynamobackup.engine.stubbing.Calls.describeTable;
import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Calls.restoreTableFromBackup;
import static io.dynamobackup.engine.stubbing.Faults.failedRestore;
import static io.dynamobackup.engine.stubbing.Faults.stuckInCreating;
import static io.dynamobackup.engine.stubbing.Faults.vanishingBackup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * What goes wrong after a call was answered: the call itself raises nothing and is one attempt;
 * what later calls raise shows the state of the engine. Synchronous and asynchronous clients alike.
 */
class MishapsTests extends StubbedRestores {
  private BackupStatus backupStatus(String arn) {
    return stubbed
        .dynamo()
        .describeBackup(r -> r.backupArn(arn))
        .backupDescription()
        .backupDetails()
        .backupStatus();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_backup_that_is_stuck_cannot_be_restored_or_deleted(boolean async) {
    pass(Duration.ofMinutes(1));
    stubbed.stubs().stubFor(createBackup().willReturn(stuckInCreating()));

    String arn = stubbed.backUp(async);
    pass(Duration.ofDays(365));

    stubbed.stubs().verify(1, createBackup());
    assertThat(backupStatus(arn)).isEqualTo(BackupStatus.CREATING);
    assertThat(stubbed.dynamo().listBackups().backupSummaries())
        .singleElement()
        .satisfies(backup -> assertThat(backup.backupStatus()).isEqualTo(BackupStatus.CREATING));
    assertThatThrownBy(() -> restore(arn, false)).isInstanceOf(BackupInUseException.class);
    assertThatThrownBy(() -> stubbed.dynamo().deleteBackup(r -> r.backupArn(arn)))
        .isInstanceOf(BackupInUseException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_table_that_is_stuck_serves_nothing_and_waiters_give_up(boolean async) {
    stubbed.stubs().stubFor(createTable().willReturn(stuckInCreating()));

    Music.create(
        stubbed.dynamo(),
        table -> {
          Music.indexed(table);
          table.tableName("Songs");
        });

    stubbed.stubs().verify(1, createTable());
    assertThatThrownBy(() -> waitFor("Songs", async))
        .hasStackTraceContaining("The waiter has exceeded the max retry attempts: 25");
    stubbed.stubs().verify(25, describeTable());
    assertThat(status("Songs")).isEqualTo(TableStatus.CREATING);
    assertThat(
            stubbed
                .dynamo()
                .describeTable(r -> r.tableName("Songs"))
                .table()
                .globalSecondaryIndexes())
        .allMatch(index -> index.indexStatus() == IndexStatus.CREATING);
    assertThatThrownBy(
            () ->
                stubbed
                    .dynamo()
                    .putItem(r -> r.tableName("Songs").item(Music.key("Dolly", "Jolene"))))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> stubbed.dynamo().deleteTable(r -> r.tableName("Songs")))
        .isInstanceOf(ResourceInUseException.class);
  }

  private void waitFor(String table, boolean async) {
    if (async) {
      stubbed.engine().asyncClient().waiter().waitUntilTableExists(r -> r.tableName(table)).join();
    } else {
      stubbed.dynamo().waiter().waitUntilTableExists(r -> r.tableName(table));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_restore_that_is_stuck_holds_its_backup_and_its_name(boolean async) {
    String arn = available();
    stubbed.stubs().stubFor(restoreTableFromBackup().willReturn(stuckInCreating()));

    restore(arn, async);
    pass(Duration.ofDays(365));

    stubbed.stubs().verify(1, restoreTableFromBackup());
    assertThat(status("Restored")).isEqualTo(TableStatus.CREATING);
    assertThatThrownBy(() -> restore(arn, false)).isInstanceOf(TableInUseException.class);
    assertThatThrownBy(() -> stubbed.dynamo().deleteBackup(r -> r.backupArn(arn)))
        .isInstanceOf(BackupInUseException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_backup_that_vanishes_is_there_and_then_is_not(boolean async) {
    pass(Duration.ofMinutes(1));
    stubbed.stubs().stubFor(createBackup().willReturn(vanishingBackup(Duration.ofHours(1))));

    String arn = stubbed.backUp(async);
    pass(Duration.ofMinutes(59));
    assertThat(backupStatus(arn)).isEqualTo(BackupStatus.AVAILABLE);
    pass(Duration.ofMinutes(1));

    stubbed.stubs().verify(1, createBackup());
    assertThatThrownBy(() -> backupStatus(arn))
        .isInstanceOf(BackupNotFoundException.class)
        .hasMessageContaining("Backup not found: " + arn);
    assertThatThrownBy(() -> restore(arn, false)).isInstanceOf(BackupNotFoundException.class);
    assertThat(stubbed.backups()).isZero();
  }

  @Test
  void a_backup_may_vanish_at_once() {
    pass(Duration.ofMinutes(1));
    stubbed.stubs().stubFor(createBackup().willReturn(vanishingBackup(Duration.ZERO)));

    String arn = stubbed.backUp(false);

    assertThatThrownBy(() -> backupStatus(arn)).isInstanceOf(BackupNotFoundException.class);
  }

  @Test
  void a_refused_call_makes_nothing_that_could_go_wrong() {
    stubbed.stubs().stubFor(createBackup().willReturn(stuckInCreating()));

    assertThatThrownBy(
            () -> stubbed.dynamo().createBackup(r -> r.tableName("Nowhere").backupName("nightly")))
        .hasMessageContaining("Table not found: Nowhere");
    assertThat(stubbed.backups()).isZero();
  }

  @Test
  void a_mishap_that_cannot_happen_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> putItem().willReturn(stuckInCreating()))
        .withMessage(
            "stuckInCreating() cannot happen to PutItem, only to CreateBackup, CreateTable,"
                + " RestoreTableFromBackup, RestoreTableToPointInTime");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vanishingBackup(Duration.ofSeconds(-1)))
        .withMessage("after (PT-1S) must not be negative");
    assertThatIllegalStateException()
        .isThrownBy(() -> failedRestore().afterEffect())
        .withMessage("failedRestore() goes wrong with the effect itself: leave afterEffect() out");
  }
}
