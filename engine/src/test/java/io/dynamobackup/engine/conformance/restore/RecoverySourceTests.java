package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Which table is restored to an earlier time, and what stands against it. */
class RecoverySourceTests extends RestoredInTime {
  @Test
  void without_recovery_there_is_nothing_to_restore() {
    Music.create(client);

    assertRefused(
        PointInTimeRecoveryUnavailableException.class,
        "Point in time recovery is not enabled for table 'Music'",
        r -> r.useLatestRestorableTime(true));
  }

  @Test
  void recovery_that_is_off_wins_over_a_wrong_time_and_a_taken_target() {
    Music.create(client);

    assertRefused(
        PointInTimeRecoveryUnavailableException.class,
        "Point in time recovery is not enabled for table 'Music'",
        r -> r.restoreDateTime(Instant.EPOCH).targetTableName(Music.TABLE));
  }

  @Test
  void wrong_time_wins_over_a_taken_target() {
    Music.create(client);
    recover();

    assertThatThrownBy(
            () -> restore(r -> r.restoreDateTime(Instant.EPOCH).targetTableName(Music.TABLE)))
        .isInstanceOf(InvalidRestoreTimeException.class);
  }

  @Test
  void missing_source_wins_over_everything_but_the_shape() {
    assertRefused(
        TableNotFoundException.class,
        "Table not found: Music",
        r -> r.restoreDateTime(Instant.EPOCH));
    assertInvalid(
        "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be"
            + " specified, but not both",
        r -> {});
  }

  @Test
  void deleted_table_is_not_found() {
    Music.create(client);
    recover();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertRefused(
        TableNotFoundException.class,
        "Table not found: Music",
        r -> r.useLatestRestorableTime(true));
    assertRefused(
        TableNotFoundException.class,
        "Table not found",
        r ->
            r.useLatestRestorableTime(true)
                .sourceTableName(null)
                .sourceTableArn(ARN + Music.TABLE));
  }

  @Test
  void table_that_is_deleting_is_not_found() {
    documented();
    recover();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThatThrownBy(() -> restore(r -> r.useLatestRestorableTime(true)))
        .isInstanceOf(TableNotFoundException.class);
  }

  @Test
  void source_is_named_by_its_arn_as_well() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");

    TableDescription answer =
        restore(
            r ->
                r.sourceTableName(null)
                    .sourceTableArn(ARN + Music.TABLE)
                    .useLatestRestorableTime(true));

    assertThat(answer.restoreSummary().sourceTableArn()).isEqualTo(ARN + Music.TABLE);
    assertThat(songs(RESTORED)).containsExactly("1");
  }

  @Test
  void source_is_named_in_one_of_two_ways() {
    Music.create(client);
    recover();

    assertInvalid(
        "Must provide exactly one of: sourceTableArn, sourceTableName",
        r -> r.sourceTableArn(ARN + Music.TABLE).useLatestRestorableTime(true));
    assertInvalid(
        "The parameter 'TableName' is required but was not present in the request",
        r -> r.sourceTableName(null).useLatestRestorableTime(true));
  }

  @Test
  void arn_of_the_source_must_be_one_of_a_table_of_this_account() {
    Music.create(client);
    recover();

    for (String wrong :
        List.of(
            "Music",
            "arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/x",
            "arn:aws:s3:us-east-1:123456789012:table/Music",
            "arn:aws-cn:dynamodb:us-east-1:123456789012:table/Music",
            "arn:aws:dynamodb:us-east-1:12:table/Music")) {
      assertInvalid(
          "sourceTableArn is not a valid ARN",
          r -> r.sourceTableName(null).sourceTableArn(wrong).useLatestRestorableTime(true));
    }
    assertInvalid(
        "This action is only supported by accounts that match the resource owner’s account.",
        r ->
            r.sourceTableName(null)
                .sourceTableArn("arn:aws:dynamodb:us-east-1:210987654321:table/Music")
                .useLatestRestorableTime(true));
  }
}
