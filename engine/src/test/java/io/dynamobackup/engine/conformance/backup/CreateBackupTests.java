package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

class CreateBackupTests extends TakenBackups {
  @Test
  void answers_creating_with_the_request_time_in_the_arn() {
    Music.create(client);

    BackupDetails details = backup("nightly");

    assertThat(details.backupStatus()).isEqualTo(BackupStatus.CREATING);
    assertThat(details.backupType()).isEqualTo(BackupType.USER);
    assertThat(details.backupName()).isEqualTo("nightly");
    assertThat(details.backupSizeBytes()).isZero();
    assertThat(details.backupExpiryDateTime()).isNull();
    assertThat(details.backupCreationDateTime()).isEqualTo("2018-12-14T14:25:00Z");
    assertThat(details.backupArn())
        .matches(
            "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-[0-9a-f]{8}");
  }

  @Test
  void times_are_of_milliseconds() {
    Music.create(client);
    target.clock().advanceTo(Instant.parse("2018-12-14T14:25:00.123456789Z"));

    BackupDetails details = backup("nightly");

    assertThat(details.backupCreationDateTime()).isEqualTo("2018-12-14T14:25:00.123Z");
    assertThat(details.backupArn()).contains("/backup/01544797500123-");
  }

  @Test
  void knows_the_size_of_the_items() {
    Music.create(client);
    Music.put(client, "A", "B");

    BackupDetails details = backup("nightly");

    int names = "Artist".length() + "SongTitle".length() + "Genre".length() + "Year".length();
    int values = "A".length() + "B".length() + "Country".length() + "1972".length();
    assertThat(details.backupSizeBytes()).isEqualTo(names + values);
  }

  @Test
  void names_are_not_unique() {
    Music.create(client);

    List<String> arns =
        Stream.of("same", "same", "same").map(name -> backup(name).backupArn()).toList();

    assertThat(arns).doesNotHaveDuplicates();
    assertThat(client.listBackups(r -> r.tableName(Music.TABLE)).backupSummaries())
        .extracting(summary -> summary.backupArn())
        .containsExactlyInAnyOrderElementsOf(arns);
  }

  @Test
  void takes_the_table_by_its_arn() {
    Music.create(client);
    String arn = client.describeTable(r -> r.tableName(Music.TABLE)).table().tableArn();

    BackupDetails details =
        client.createBackup(r -> r.tableName(arn).backupName("by-arn")).backupDetails();

    assertThat(details.backupArn()).startsWith(arn + "/backup/");
  }

  @Test
  void a_missing_table_is_not_found() {
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> backup("nightly"))
        .satisfies(
            e -> {
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Table not found: Music");
              assertThat(e.statusCode()).isEqualTo(400);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "with space", "with$dollar", ""})
  void a_wrong_name_is_refused(String name) {
    Music.create(client);

    assertThatThrownBy(() -> backup(name))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining(
            "Value '" + name + "' at 'backupName' failed to satisfy constraint: Member must ");
    assertThat(client.listBackups().backupSummaries()).isEmpty();
  }

  @Test
  void a_name_of_256_characters_is_refused_and_one_of_255_is_not() {
    Music.create(client);

    assertThatThrownBy(() -> backup("n".repeat(256)))
        .hasMessageContaining(
            "at 'backupName' failed to satisfy constraint: Member must have length less than or"
                + " equal to 255");
    assertThat(backup("n".repeat(255)).backupStatus()).isEqualTo(BackupStatus.CREATING);
  }

  @Test
  void missing_members_are_named_together() {
    assertThatThrownBy(() -> client.createBackup(r -> {}))
        .hasMessageContaining("2 validation errors detected: ")
        .hasMessageContaining(
            "Value null at 'tableName' failed to satisfy constraint: Member must not be null")
        .hasMessageContaining(
            "Value null at 'backupName' failed to satisfy constraint: Member must not be null");
  }

  @Test
  void the_documented_time_passes_in_creating() {
    use(Target.documented());
    Music.create(client);
    target.advance(Duration.ofMinutes(1));

    String arn = backup("nightly").backupArn();

    assertThat(status(arn)).isEqualTo(BackupStatus.CREATING);
    target.advance(Timings.documented().of(Timing.CREATE_BACKUP));
    assertThat(status(arn)).isEqualTo(BackupStatus.AVAILABLE);
  }
}
