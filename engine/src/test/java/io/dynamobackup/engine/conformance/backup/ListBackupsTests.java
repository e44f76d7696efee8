package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class ListBackupsTests extends ListedBackups {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  @Test
  void shows_all_that_is_known_of_a_backup() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup("nightly");
    TableDescription table = client.describeTable(r -> r.tableName(Music.TABLE)).table();

    List<BackupSummary> summaries = client.listBackups().backupSummaries();

    assertThat(summaries)
        .containsExactly(
            BackupSummary.builder()
                .tableName(Music.TABLE)
                .tableId(table.tableId())
                .tableArn(table.tableArn())
                .backupArn(arn)
                .backupName("nightly")
                .backupCreationDateTime(START)
                .backupStatus(BackupStatus.AVAILABLE)
                .backupType(BackupType.USER)
                .backupSizeBytes(table.tableSizeBytes())
                .build());
  }

  @Test
  void shows_backups_that_are_creating() {
    target.close();
    target = Target.documented();
    client = target.client();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    backup("nightly");

    assertThat(client.listBackups().backupSummaries())
        .extracting(BackupSummary::backupStatus)
        .containsExactly(BackupStatus.CREATING);
  }

  @Test
  void is_in_the_order_of_creation() {
    Music.create(client);
    List<String> made = backups(5);

    assertThat(arns(client.listBackups(r -> r.tableName(Music.TABLE)))).isEqualTo(made);
  }

  @Test
  void is_of_one_table_when_asked_by_name_or_arn() {
    Music.create(client);
    Music.create(client, table -> table.tableName("Other"));
    String arn = backup("music");
    client.createBackup(r -> r.tableName("Other").backupName("other"));
    String table = client.describeTable(r -> r.tableName(Music.TABLE)).table().tableArn();

    assertThat(arns(client.listBackups(r -> r.tableName(Music.TABLE)))).containsExactly(arn);
    assertThat(arns(client.listBackups(r -> r.tableName(table)))).containsExactly(arn);
    assertThat(client.listBackups().backupSummaries()).hasSize(2);
  }

  @Test
  void of_a_table_that_never_was_is_empty() {
    ListBackupsResponse page = client.listBackups(r -> r.tableName("Nowhere"));

    assertThat(page.hasBackupSummaries()).isTrue();
    assertThat(page.backupSummaries()).isEmpty();
    assertThat(page.lastEvaluatedBackupArn()).isNull();
  }

  @Test
  void mixes_two_incarnations_of_a_table() {
    Music.create(client);
    String first = backup("first");
    client.deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(Duration.ofMinutes(1));
    Music.create(client);
    String second = backup("second");

    ListBackupsResponse page = client.listBackups(r -> r.tableName(Music.TABLE));

    assertThat(arns(page)).containsExactly(first, second);
    assertThat(page.backupSummaries()).extracting(BackupSummary::tableArn).hasSize(2);
    assertThat(page.backupSummaries().get(0).tableArn())
        .isEqualTo(page.backupSummaries().get(1).tableArn());
    assertThat(page.backupSummaries().get(0).tableId())
        .isNotEqualTo(page.backupSummaries().get(1).tableId());
  }

  @Test
  void shows_user_backups_unless_asked_for_others() {
    Music.create(client);
    String user = backup("user");
    Music.recover(client);
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName(Music.TABLE));
    String system =
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797560000-00000000";

    assertThat(arns(client.listBackups())).containsExactly(user);
    assertThat(arns(client.listBackups(r -> r.backupType("USER")))).containsExactly(user);
    assertThat(arns(client.listBackups(r -> r.backupType("SYSTEM")))).containsExactly(system);
    assertThat(arns(client.listBackups(r -> r.backupType("ALL")))).containsExactly(user, system);
    assertThat(arns(client.listBackups(r -> r.backupType("AWS_BACKUP")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOGUS", "user"})
  void a_type_that_is_none_is_refused(String type) {
    assertThatThrownBy(() -> client.listBackups(r -> r.backupType(type)))
        .hasMessageContaining(
            "Value '"
                + type
                + "' at 'backupType' failed to satisfy constraint: Member must satisfy enum value"
                + " set: [");
  }

  @Test
  void the_lower_bound_is_in_and_the_upper_is_not() {
    Music.create(client);
    List<String> made = backups(4);

    ListBackupsResponse page =
        client.listBackups(
            r ->
                r.timeRangeLowerBound(START.plusSeconds(60))
                    .timeRangeUpperBound(START.plusSeconds(180)));

    assertThat(arns(page)).isEqualTo(made.subList(1, 3));
  }

  @Test
  void bounds_are_compared_to_the_millisecond() {
    Music.create(client);
    String arn = backup("nightly");

    assertThat(arns(client.listBackups(r -> r.timeRangeLowerBound(START)))).containsExactly(arn);
    assertThat(arns(client.listBackups(r -> r.timeRangeLowerBound(START.plusMillis(1))))).isEmpty();
    assertThat(arns(client.listBackups(r -> r.timeRangeUpperBound(START)))).isEmpty();
    assertThat(arns(client.listBackups(r -> r.timeRangeUpperBound(START.plusMillis(1)))))
        .containsExactly(arn);
  }

  @Test
  void bounds_may_be_equal_far_past_or_in_the_future_but_not_crossed() {
    Music.create(client);
    String arn = backup("nightly");

    assertThat(
            arns(client.listBackups(r -> r.timeRangeLowerBound(START).timeRangeUpperBound(START))))
        .isEmpty();
    assertThat(
            arns(
                client.listBackups(
                    r ->
                        r.timeRangeLowerBound(Instant.EPOCH)
                            .timeRangeUpperBound(START.plus(Duration.ofDays(36500))))))
        .containsExactly(arn);
    assertThat(
            Refused.by(
                () ->
                    client.listBackups(
                        r ->
                            r.timeRangeLowerBound(START.plusMillis(1)).timeRangeUpperBound(START))))
        .isEqualTo(
            Refused.asParameter(
                "Time range lower bound must be less than or equal to upper bound"));
  }

  @Test
  void a_system_backup_leaves_the_list_at_its_expiry() {
    Music.create(client);
    Music.recover(client);
    client.deleteTable(r -> r.tableName(Music.TABLE));

    target.advance(Duration.ofDays(35).minusMillis(1));
    assertThat(client.listBackups(r -> r.backupType("SYSTEM")).backupSummaries())
        .extracting(BackupSummary::backupExpiryDateTime)
        .containsExactly(START.plus(Duration.ofDays(35)));

    target.advance(Duration.ofMillis(1));
    assertThat(client.listBackups(r -> r.backupType("SYSTEM")).backupSummaries()).isEmpty();
  }
}
