package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;

/** What a backup job leaves open is asked without the ids of the job. */
class JobChoiceTests {
  private record Run(String job, List<Asked> asked) {}

  @Test
  void the_questions_of_a_job_have_the_same_keys_where_its_id_is_another() {
    Run one = run(1);
    Run other = run(2);

    assertThat(one.job()).isNotEqualTo(other.job());
    assertThat(one.asked())
        .extracting(Asked::point)
        .containsExactly(
            ChoicePoint.BACKUP_COMPLETION,
            ChoicePoint.RECOVERY_POINT_EXPIRY,
            ChoicePoint.BACKUP_WRITE);
    assertThat(one.asked())
        .extracting(Asked::key)
        .containsExactlyElementsOf(other.asked().stream().map(Asked::key).toList());
    assertThat(one.asked().get(1).told())
        .isEqualTo(
            "the recovery point of table Music in vault nightly, kept until 2018-12-21T14:35:00Z"
                + " by call 4 (backup:StartBackupJob), is gone 0s after that");
  }

  private static Run run(long seed) {
    EngineOptions options =
        EngineOptions.documented().toBuilder()
            .seed(seed)
            .choices(Choices.scripted(List.of(), seed))
            .build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      Music.create(engine.client());
      engine.clock().advance(Duration.ofMinutes(10));
      Music.put(engine.client(), "No One You Know", "Call Me Today");
      String job = start(engine.backupClient());
      engine.clock().advance(Duration.ofMinutes(10));
      return new Run(job, engine.choices().asked());
    }
  }

  private static String start(BackupClient backup) {
    backup.createBackupVault(r -> r.backupVaultName(Jobs.VAULT));
    return backup
        .startBackupJob(
            r ->
                r.backupVaultName(Jobs.VAULT)
                    .resourceArn(Jobs.TABLE_ARN)
                    .iamRoleArn(Jobs.ROLE)
                    .lifecycle(l -> l.deleteAfterDays(7L)))
        .backupJobId();
  }
}
