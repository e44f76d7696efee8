package io.dynamobackup.engine.conformance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/** Calls that are too many for a quota, to a client that repeats nothing. */
class RateLimitTests {
  private Target target = limited(RateLimits.DOCUMENTED);
  private DynamoDbClient dynamo = target.clientWithoutRetries();

  private static Target limited(RateLimits limits) {
    Target target = Target.with(EngineOptions.instant().toBuilder().rateLimits(limits).build());
    Music.create(target.client());
    return target;
  }

  private void use(RateLimits limits) {
    target.close();
    target = limited(limits);
    dynamo = target.clientWithoutRetries();
  }

  @AfterEach
  void close() {
    dynamo.close();
    target.close();
  }

  private String backUp() {
    return dynamo
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private int accepted(int calls, Runnable call) {
    int accepted = 0;
    for (int i = 0; i < calls; i++) {
      try {
        call.run();
        accepted++;
      } catch (ThrottlingException e) {
        assertThat(e.statusCode()).isEqualTo(400);
      }
    }
    return accepted;
  }

  @Test
  void the_51st_backup_of_a_second_is_the_first_refused() {
    for (int i = 0; i < 50; i++) {
      backUp();
    }

    assertThatThrownBy(this::backUp)
        .isInstanceOf(ThrottlingException.class)
        .satisfies(
            e -> {
              ThrottlingException throttled = (ThrottlingException) e;
              assertThat(throttled.statusCode()).isEqualTo(400);
              assertThat(throttled.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
              assertThat(throttled.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
            });
    assertThat(target.client().listBackups().backupSummaries()).hasSize(50);
  }

  @Test
  void one_more_is_possible_after_20_ms() {
    accepted(50, this::backUp);

    target.advance(Duration.ofMillis(19));
    assertThat(accepted(1, this::backUp)).isZero();
    target.advance(Duration.ofMillis(1));
    assertThat(accepted(2, this::backUp)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 60, 50, 10, 10, 5, 10", "OBSERVED, 60, 60, 13, 13, 5, 13"})
  void each_operation_has_its_own_quota(
      RateLimits limits, int calls, int created, int deleted, int described, int listed, int seen) {
    use(limits);
    String arn = backUp();

    assertThat(accepted(calls, this::backUp)).isGreaterThanOrEqualTo(created - 1);
    assertThat(accepted(calls, () -> dynamo.describeBackup(r -> r.backupArn(arn))))
        .isEqualTo(described);
    assertThat(accepted(calls, () -> dynamo.listBackups())).isEqualTo(listed);
    assertThat(
            accepted(calls, () -> dynamo.describeContinuousBackups(r -> r.tableName(Music.TABLE))))
        .isEqualTo(seen);
    assertThat(accepted(calls, () -> deleteAny())).isEqualTo(deleted);
  }

  private void deleteAny() {
    String arn =
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-00000000";
    try {
      dynamo.deleteBackup(r -> r.backupArn(arn));
    } catch (software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException e) {
      // it counts as well
    }
  }

  @Test
  void changes_of_tables_were_seen_to_share_a_quota_with_a_text_of_its_own() {
    use(RateLimits.OBSERVED);
    accepted(
        20,
        () -> dynamo.updateTable(r -> r.tableName(Music.TABLE).deletionProtectionEnabled(true)));

    assertThat(Refused.by(() -> dynamo.deleteTable(r -> r.tableName(Music.TABLE))))
        .isEqualTo(
            new Refused(
                "ThrottlingException",
                "The rate of control plane requests made by this account is too high"));
  }

  @Test
  void limits_may_be_expected_once_a_minute() {
    assertThat(accepted(2, () -> dynamo.describeLimits())).isEqualTo(1);

    target.advance(Duration.ofMinutes(1));

    assertThat(accepted(2, () -> dynamo.describeLimits())).isEqualTo(1);
  }

  @Test
  void items_have_no_quota_of_calls() {
    assertThat(accepted(500, () -> Music.put(dynamo, "Dolly Parton", "Jolene"))).isEqualTo(500);
  }
}
