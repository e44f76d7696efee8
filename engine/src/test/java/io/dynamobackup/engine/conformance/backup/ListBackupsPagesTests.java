package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

class ListBackupsPagesTests extends ListedBackups {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 100})
  void pages_of_any_size_are_together_the_whole_list(int limit) {
    Music.create(client);
    List<String> made = backups(7);

    List<String> seen = new ArrayList<>();
    String place = null;
    do {
      String start = place;
      ListBackupsResponse page =
          client.listBackups(r -> r.limit(limit).exclusiveStartBackupArn(start));
      assertThat(page.backupSummaries()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(arns(page));
      place = page.lastEvaluatedBackupArn();
    } while (place != null);

    assertThat(seen).isEqualTo(made);
  }

  @Test
  void exactly_as_many_as_the_limit_have_no_cursor() {
    Music.create(client);
    List<String> made = backups(3);

    ListBackupsResponse all = client.listBackups(r -> r.limit(3));
    ListBackupsResponse some = client.listBackups(r -> r.limit(2));

    assertThat(arns(all)).isEqualTo(made);
    assertThat(all.lastEvaluatedBackupArn()).isNull();
    assertThat(some.lastEvaluatedBackupArn()).isEqualTo(made.get(1));
  }

  @Test
  void a_page_without_a_limit_has_a_hundred() {
    Music.create(client);
    List<String> made = backups(101);

    ListBackupsResponse page = client.listBackups();

    assertThat(arns(page)).isEqualTo(made.subList(0, 100));
    assertThat(page.lastEvaluatedBackupArn()).isEqualTo(made.get(99));
  }

  @Test
  void a_cursor_is_a_place_whose_backup_may_be_deleted_or_never_have_been() {
    Music.create(client);
    List<String> made = backups(3);
    client.deleteBackup(r -> r.backupArn(made.get(1)));
    String never =
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500001-00000001";

    assertThat(arns(client.listBackups(r -> r.exclusiveStartBackupArn(made.get(1)))))
        .containsExactly(made.get(2));
    assertThat(arns(client.listBackups(r -> r.exclusiveStartBackupArn(never))))
        .containsExactly(made.get(2));
  }

  @Test
  void a_cursor_of_another_region_is_refused() {
    Music.create(client);
    String foreign = backup("nightly").replace("us-east-1", "eu-west-1");

    assertThat(Refused.by(() -> client.listBackups(r -> r.exclusiveStartBackupArn(foreign))))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: The supplied ExclusiveStartBackupArn does not match the region"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
        "arn:aws-cn:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws:s3:us-east-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
      })
  void a_cursor_that_is_no_backup_arn_is_refused(String arn) {
    assertThat(Refused.by(() -> client.listBackups(r -> r.exclusiveStartBackupArn(arn))))
        .isEqualTo(Refused.asInvalid("Invalid Backup ARN"));
  }

  @Test
  void a_cursor_of_another_account_is_denied() {
    String foreign =
        "arn:aws:dynamodb:us-east-1:210987654321:table/Music/backup/01544797500000-1b2c3d4e";

    assertThat(Refused.by(() -> client.listBackups(r -> r.exclusiveStartBackupArn(foreign))))
        .isEqualTo(new Refused("AccessDeniedException", "Access is denied"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void a_limit_out_of_range_is_refused(int limit) {
    String rule = limit > 100 ? "less than or equal to 100" : "greater than or equal to 1";

    assertThatThrownBy(() -> client.listBackups(r -> r.limit(limit)))
        .hasMessageContaining(
            "Value '"
                + limit
                + "' at 'limit' failed to satisfy constraint: Member must have value "
                + rule);
  }

  @Test
  void a_filtered_page_is_filled_before_it_ends() {
    Music.create(client);
    Music.create(client, table -> table.tableName("Other"));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      client.createBackup(r -> r.tableName("Other").backupName("other"));
      expected.add(backup("music"));
      target.advance(Duration.ofSeconds(1));
    }

    ListBackupsResponse page = client.listBackups(r -> r.tableName(Music.TABLE).limit(4));

    assertThat(arns(page)).isEqualTo(expected.subList(0, 4));
    assertThat(page.lastEvaluatedBackupArn()).isEqualTo(expected.get(3));
  }

  @Test
  void a_sweeper_that_deletes_as_it_pages_meets_every_backup_once() {
    Music.create(client);
    List<String> made = backups(5);
    List<String> deleted = new ArrayList<>();
    String place = null;
    do {
      String start = place;
      ListBackupsResponse page = client.listBackups(r -> r.limit(2).exclusiveStartBackupArn(start));
      for (BackupSummary summary : page.backupSummaries()) {
        client.deleteBackup(r -> r.backupArn(summary.backupArn()));
        deleted.add(summary.backupArn());
      }
      place = page.lastEvaluatedBackupArn();
    } while (place != null);

    assertThat(deleted).isEqualTo(made);
    assertThat(client.listBackups().backupSummaries()).isEmpty();
  }
}
