package io.dynamobackup.examples;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

/**
 * Takes the backup of a table that every night takes, and sees that there is only one: CreateBackup
 * is not idempotent, and a client whose reply was lost does it again.
 */
public final class CarefulBackup {
  private final DynamoDbClient dynamo;
  private final NightlyBackup backup;
  private final Clock clock;

  /** Creates the job. */
  public CarefulBackup(DynamoDbClient dynamo, Clock clock) {
    this.dynamo = dynamo;
    this.backup = new NightlyBackup(dynamo, clock);
    this.clock = clock;
  }

  /** Takes a backup, deletes others of the same night, and returns its ARN. */
  public String run(String table) {
    String name = table + "-" + LocalDate.now(clock);
    String arn = backup.run(table);
    Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    dynamo
        .listBackups(request -> request.tableName(table).timeRangeLowerBound(midnight))
        .backupSummaries()
        .stream()
        .filter(other -> other.backupName().equals(name))
        .map(BackupSummary::backupArn)
        .filter(other -> !other.equals(arn))
        .forEach(other -> dynamo.deleteBackup(request -> request.backupArn(other)));
    return arn;
  }
}
