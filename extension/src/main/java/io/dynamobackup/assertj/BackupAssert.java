package io.dynamobackup.assertj;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/** Assertions on a backup, as DescribeBackup shows it. */
@API(status = Status.EXPERIMENTAL)
public final class BackupAssert extends SubjectAssert<BackupAssert, BackupDescription> {

  BackupAssert(DynamoDbClient dynamo, String arn) {
    super(
        Subject.of(dynamo, "backup " + arn, "DescribeBackup", () -> find(dynamo, arn)),
        BackupAssert.class);
  }

  private static @Nullable BackupDescription find(DynamoDbClient dynamo, String arn) {
    try {
      return dynamo.describeBackup(request -> request.backupArn(arn)).backupDescription();
    } catch (BackupNotFoundException e) {
      return null;
    }
  }

  /** Asserts that a table can be restored from it. */
  public BackupAssert isAvailable() {
    return hasStatus(BackupStatus.AVAILABLE);
  }

  /** Asserts its status. */
  public BackupAssert hasStatus(BackupStatus status) {
    return is(status, backup -> backup.backupDetails().backupStatus(), backup -> null);
  }

  /** Asserts its type. */
  public BackupAssert hasType(BackupType type) {
    return has("type", type, backup -> backup.backupDetails().backupType());
  }

  /** Asserts its name. */
  public BackupAssert hasName(String name) {
    return has("name", name, backup -> backup.backupDetails().backupName());
  }

  /** Asserts which table it is of. */
  public BackupAssert isOfTable(String name) {
    return has("source table", name, backup -> backup.sourceTableDetails().tableName());
  }

  /** Asserts when it was requested. */
  public BackupAssert wasCreatedAt(Instant instant) {
    return has("creation time", instant, backup -> backup.backupDetails().backupCreationDateTime());
  }

  /** Asserts when it goes by itself, as SYSTEM backups do after 35 days. */
  public BackupAssert expiresAt(Instant instant) {
    return has("expiry time", instant, backup -> backup.backupDetails().backupExpiryDateTime());
  }

  /** Asserts that it is kept until it is deleted. */
  public BackupAssert doesNotExpire() {
    Instant expiry = found("not to expire").backupDetails().backupExpiryDateTime();
    if (expiry != null) {
      throw contradiction("not to expire", "it does at %s".formatted(expiry));
    }
    return this;
  }
}
