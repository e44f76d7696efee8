package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;

/**
 * A backup: what a table was at one moment. It holds references only and outlives its table.
 *
 * @param arn where in the catalog it is
 * @param name not unique
 * @param type USER, SYSTEM or AWS_BACKUP
 * @param createdAt when it was requested
 * @param availableAt when CREATING ends
 * @param expiresAt when it goes by itself; null for a backup that stays
 * @param goneAt when it does go, which may be a little later; or null
 * @param source the table it was made of, which may have been deleted since
 * @param sourceCreatedAt when that table was created
 * @param definition the table's definition at that moment
 * @param features what {@code DescribeBackup} tells of the table's features
 * @param contents the table's contents; while they are open, those at the request
 * @param open what is not decided yet of the contents, or null
 * @param managed what it is in AWS Backup alone, or null for a backup that DynamoDB has
 */
@API(status = Status.INTERNAL)
public record Backup(
    BackupArn arn,
    String name,
    BackupType type,
    Instant createdAt,
    Instant availableAt,
    @Nullable Instant expiresAt,
    @Nullable Instant goneAt,
    TableIdentity source,
    Instant sourceCreatedAt,
    CreateTableRequest definition,
    SourceTableFeatureDetails features,
    TableContents contents,
    @Nullable OpenBackup open,
    @Nullable Managed managed) {

  /**
   * A backup that AWS Backup has and DynamoDB has not.
   *
   * @param arn names it to clients
   * @param isCopy whether it was made of another such backup, not of a table
   */
  public record Managed(String arn, boolean isCopy) {}

  /** Returns the backup with the contents that were decided. */
  public Backup decided(TableContents decided) {
    return with(availableAt, goneAt, decided, null);
  }

  /** Returns the backup, CREATING for good. */
  public Backup stuck() {
    return with(TableLife.NEVER, goneAt, contents, open);
  }

  /** Returns the backup, gone at an instant although nobody deleted it. */
  public Backup lost(Instant at) {
    return goingAt(at);
  }

  /** Returns the backup, which goes by itself at an instant, or stays. */
  public Backup goingAt(@Nullable Instant instant) {
    return with(availableAt, instant, contents, open);
  }

  /** Returns what the backup is called where ids, which another run has others of, say nothing. */
  public String nameWithoutIds() {
    return nameWithoutIds(type, name);
  }

  /** Returns what a backup of that type and name is called there. */
  public static String nameWithoutIds(BackupType type, String name) {
    return type == BackupType.AWS_BACKUP ? "by AWS Backup" : name;
  }

  private Backup with(
      Instant available,
      @Nullable Instant gone,
      TableContents held,
      @Nullable OpenBackup undecided) {
    return new Backup(
        arn,
        name,
        type,
        createdAt,
        available,
        expiresAt,
        gone,
        source,
        sourceCreatedAt,
        definition,
        features,
        held,
        undecided,
        managed);
  }

  /** Returns the backup, which is AWS Backup's alone from now on, under that ARN. */
  public Backup managedAs(String recoveryPointArn) {
    return new Backup(
        arn,
        name,
        type,
        createdAt,
        availableAt,
        expiresAt,
        goneAt,
        source,
        sourceCreatedAt,
        definition,
        features,
        contents,
        open,
        new Managed(recoveryPointArn, false));
  }

  /**
   * Returns a copy at another place, maybe of another account, which is complete at an instant.
   *
   * @param recoveryPointArn names it to clients
   */
  public Backup copiedTo(BackupArn place, String recoveryPointArn, Instant completesAt) {
    return new Backup(
        place,
        name,
        type,
        createdAt,
        completesAt,
        expiresAt,
        goneAt,
        source,
        sourceCreatedAt,
        definition,
        features,
        contents,
        open,
        new Managed(recoveryPointArn, true));
  }

  /** Returns the ARN that names it to clients. */
  public String publicArn() {
    return managed == null ? arn.toString() : managed.arn();
  }

  /** Returns true if it must be decided what the backup holds before anybody looks. */
  boolean isDecidable(Instant now) {
    return open != null && (now.isAfter(open.closesAt()) || !now.isBefore(availableAt));
  }

  /** Returns CREATING or AVAILABLE; a backup that is deleted or expired is in no catalog. */
  public BackupStatus status(Instant now) {
    return now.isBefore(availableAt) ? BackupStatus.CREATING : BackupStatus.AVAILABLE;
  }

  /** Returns true if DynamoDB lists and finds it, once it can be seen. */
  public boolean isOfDynamoDb() {
    return managed == null;
  }

  /** Returns true while a table is being backed up into it. */
  public boolean isBeingMade(Instant now) {
    return status(now) == BackupStatus.CREATING && (managed == null || !managed.isCopy());
  }

  /** Returns true once the backup can be seen: one that AWS makes is not seen CREATING. */
  public boolean isVisible(Instant now) {
    return type != BackupType.SYSTEM || status(now) == BackupStatus.AVAILABLE;
  }

  /** Returns true once the backup has gone by itself. */
  public boolean isExpired(Instant now) {
    return goneAt != null && !now.isBefore(goneAt);
  }

  /** Returns the details AWS shows, with the given status. */
  public BackupDetails details(BackupStatus status) {
    return details(status, arn.toString());
  }

  /** Returns the details AWS shows to those who asked for the backup by that ARN. */
  BackupDetails details(BackupStatus status, String askedFor) {
    return BackupDetails.builder()
        .backupArn(askedFor)
        .backupName(name)
        .backupSizeBytes(contents.bytes())
        .backupStatus(status)
        .backupType(type)
        .backupCreationDateTime(createdAt)
        .backupExpiryDateTime(expiresAt)
        .build();
  }
}
