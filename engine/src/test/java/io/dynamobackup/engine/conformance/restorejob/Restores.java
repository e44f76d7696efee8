package io.dynamobackup.engine.conformance.restorejob;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;
import software.amazon.awssdk.services.backup.model.StartRestoreJobRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A recovery point of a table with a song and two indexes, and jobs that restore it.
 *
 * @param arn the recovery point
 */
record Restores(Target target, String arn) {
  static final String RESTORED = "Restored";
  static final String RESTORED_ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Restored";

  static Restores in(Target target) {
    Music.create(target.client(), Music::indexed);
    target.advance(Duration.ofMinutes(2));
    Music.put(target.client(), "No One You Know", "Call Me Today");
    target.backup().createBackupVault(r -> r.backupVaultName(Jobs.VAULT));
    String arn = new Jobs(target).recoveryPoint(job -> {});
    target.advance(Duration.ofMinutes(2));
    return new Restores(target, arn);
  }

  BackupClient backup() {
    return target.backup();
  }

  /** Starts a job, and returns its id. */
  String start() {
    return start(job -> {});
  }

  String start(Map<String, String> metadata) {
    return start(job -> job.metadata(metadata));
  }

  String start(Consumer<StartRestoreJobRequest.Builder> change) {
    StartRestoreJobRequest.Builder job =
        StartRestoreJobRequest.builder()
            .recoveryPointArn(arn)
            .iamRoleArn(Jobs.ROLE)
            .metadata(Map.of("targetTableName", RESTORED));
    change.accept(job);
    return backup().startRestoreJob(job.build()).restoreJobId();
  }

  DescribeRestoreJobResponse describe(String id) {
    return backup().describeRestoreJob(r -> r.restoreJobId(id));
  }

  TableDescription restored() {
    return target.client().describeTable(r -> r.tableName(RESTORED)).table();
  }
}
