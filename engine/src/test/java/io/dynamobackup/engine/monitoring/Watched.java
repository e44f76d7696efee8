package io.dynamobackup.engine.monitoring;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;

/** An engine with a table of songs and a vault, whose monitoring is looked at. */
record Watched(DynamoDbEngine engine) implements AutoCloseable {
  static final String VAULT = "nightly";
  static final String VAULT_ARN = "arn:aws:backup:us-east-1:123456789012:backup-vault:nightly";
  static final String TABLE_ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:backups";

  static Watched start(EngineOptions options) {
    DynamoDbEngine engine = DynamoDbEngine.start(options);
    Music.create(engine.client());
    engine.clock().advance(Duration.ofMinutes(1));
    engine.backupClient().createBackupVault(r -> r.backupVaultName(VAULT));
    return new Watched(engine);
  }

  BackupClient backup() {
    return engine.backupClient();
  }

  Monitoring monitoring() {
    return engine.monitoring();
  }

  /** Starts a job, and returns its id. */
  String startJob(Consumer<StartBackupJobRequest.Builder> change) {
    StartBackupJobRequest.Builder job =
        StartBackupJobRequest.builder()
            .backupVaultName(VAULT)
            .resourceArn(TABLE_ARN)
            .iamRoleArn(ROLE);
    change.accept(job);
    return backup().startBackupJob(job.build()).backupJobId();
  }

  String recoveryPoint(String job) {
    return backup().describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn();
  }

  void advance(Duration duration) {
    engine.clock().advance(duration);
  }

  /** Returns the states of the events of a type, in their order. */
  List<String> states(String detailType) {
    return monitoring().events(detailType).stream()
        .map(event -> String.valueOf(event.state()))
        .toList();
  }

  @Override
  public void close() {
    engine.close();
  }
}
