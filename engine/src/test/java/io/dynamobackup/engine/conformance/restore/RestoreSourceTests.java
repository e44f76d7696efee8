package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class RestoreSourceTests extends RestoredBackup {

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

    assertThat(Refused.by(() -> restore(arn)))
        .isEqualTo(new Refused("BackupInUseException", "Backup is being created: " + arn));
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
}
