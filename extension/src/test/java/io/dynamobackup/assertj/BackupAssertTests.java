package io.dynamobackup.assertj;

import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", pointInTimeRecovery = true)
class BackupAssertTests {

  @Test
  void a_backup_is_as_it_is(DynamoDbClient dynamo, FakeClock clock) {
    String arn = backUp(dynamo);
    Instant requested = clock.instant();
    clock.advance(Duration.ofMinutes(2));

    assertThat(dynamo)
        .backup(arn)
        .isAvailable()
        .hasType(BackupType.USER)
        .hasName("nightly")
        .isOfTable("orders")
        .wasCreatedAt(requested)
        .doesNotExpire();
  }

  @Test
  void a_system_backup_expires(DynamoDbClient dynamo, FakeClock clock) {
    dynamo.deleteTable(r -> r.tableName("orders"));
    clock.advance(Duration.ofMinutes(5));
    BackupSummary system = dynamo.listBackups(r -> r.backupType("SYSTEM")).backupSummaries().get(0);

    assertThat(dynamo)
        .backup(system.backupArn())
        .hasType(BackupType.SYSTEM)
        .expiresAt(system.backupExpiryDateTime());
    assertThatThrownBy(() -> assertThat(dynamo).backup(system.backupArn()).doesNotExpire())
        .hasMessageContaining("it does at " + system.backupExpiryDateTime());
  }

  @Test
  void a_backup_that_is_made_is_not_available(DynamoDbClient dynamo, FakeClock clock) {
    String arn = backUp(dynamo);

    assertThatThrownBy(() -> assertThat(dynamo).backup(arn).isAvailable())
        .hasMessage(
            "Expecting backup %s to be AVAILABLE%nbut it is CREATING%n(seen by DescribeBackup at %s"
                + " on the fake clock)",
            arn, clock.instant());
  }

  @Test
  void another_type_table_or_expiry_is_told(DynamoDbClient dynamo) {
    String arn = backUp(dynamo);

    assertThatThrownBy(() -> assertThat(dynamo).backup(arn).hasType(BackupType.SYSTEM))
        .hasMessageContaining("to have type SYSTEM")
        .hasMessageContaining("but it has USER");
    assertThatThrownBy(() -> assertThat(dynamo).backup(arn).isOfTable("customers"))
        .hasMessageContaining("but it has orders");
    assertThatThrownBy(() -> assertThat(dynamo).backup(arn).expiresAt(Instant.EPOCH))
        .hasMessageContaining("to have expiry time 1970-01-01T00:00:00Z")
        .hasMessageContaining("but it has none");
  }

  @Test
  void a_deleted_backup_does_not_exist(DynamoDbClient dynamo, FakeClock clock) {
    String arn = backUp(dynamo);
    clock.advance(Duration.ofMinutes(2));
    dynamo.deleteBackup(r -> r.backupArn(arn));
    clock.advance(Duration.ofHours(1));

    assertThat(dynamo).backup(arn).doesNotExist();
    assertThatThrownBy(() -> assertThat(dynamo).backup(arn).isAvailable())
        .hasMessageContaining("but it does not exist");
  }

  private static String backUp(DynamoDbClient dynamo) {
    return dynamo
        .createBackup(r -> r.tableName("orders").backupName("nightly"))
        .backupDetails()
        .backupArn();
  }
}
