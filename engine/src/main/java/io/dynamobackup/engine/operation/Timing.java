package io.dynamobackup.engine.operation;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A change that takes time on AWS, and how long. */
@API(status = Status.EXPERIMENTAL)
public enum Timing {
  /** From CREATING to ACTIVE, a table without indexes: not documented, seen to take 2 to 7 s. */
  CREATE_TABLE(Duration.ofSeconds(5)),

  /** From CREATING to ACTIVE, a table with secondary indexes: not documented, seen to take 16 s. */
  CREATE_TABLE_WITH_INDEXES(Duration.ofSeconds(16)),

  /** From UPDATING to ACTIVE: not documented. */
  UPDATE_TABLE(Duration.ofSeconds(5)),

  /**
   * From CREATING to ACTIVE, a global secondary index of a live table: "time depends on the size"
   * (Developer Guide, "Managing Global Secondary Indexes").
   */
  CREATE_INDEX(Duration.ofMinutes(5)),

  /** An increase of warm throughput: not documented, seen to take 4 to 8 min. */
  WARM_THROUGHPUT(Duration.ofMinutes(6)),

  /** From DELETING to gone: not documented, seen to take 5 to 6 s. */
  DELETE_TABLE(Duration.ofSeconds(5)),

  /** From ENABLING to ENABLED, a stream: not documented, seen to take seconds. */
  ENABLE_STREAM(Duration.ofSeconds(5)),

  /** From DISABLING to DISABLED, a stream: not documented, seen to take seconds. */
  DISABLE_STREAM(Duration.ofSeconds(5)),

  /**
   * From the opening of a shard of a stream until it is closed and has a child: "as needed"
   * (Developer Guide, "Change data capture for DynamoDB Streams"), seen to take about 4 hours. No
   * time means that a shard is open as long as its stream.
   */
  CLOSE_SHARD(Duration.ofHours(4)),

  /** From ENABLING to ENABLED, contributor insights: not documented, seen to take 1 to 16 s. */
  ENABLE_INSIGHTS(Duration.ofSeconds(5)),

  /** From DISABLING to DISABLED, contributor insights: not documented, seen to take 2 to 3 s. */
  DISABLE_INSIGHTS(Duration.ofSeconds(2)),

  /**
   * Until a changed resource-based policy is read: "wait for a few seconds" (API Reference,
   * "PutResourcePolicy"); seen to take 1 to 3 s.
   */
  APPLY_POLICY(Duration.ofSeconds(2)),

  /**
   * Until changed tags are listed, while other changes of them are refused: not documented, seen to
   * take 1.5 to 3 s.
   */
  APPLY_TAGS(Duration.ofSeconds(2)),

  /**
   * How long after a change of a resource-based policy another is refused (Developer Guide,
   * "DynamoDB resource-based policy considerations").
   */
  CHANGE_POLICY(Duration.ofSeconds(15)),

  /** How long after a change of deletion protection another is refused: not documented, seen. */
  CHANGE_DELETION_PROTECTION(Duration.ofSeconds(15)),

  /**
   * From CREATING to AVAILABLE: "in seconds regardless of size" (Developer Guide, "Using on-demand
   * backup and restore").
   */
  CREATE_BACKUP(Duration.ofSeconds(1)),

  /**
   * How far from its request a write may have been committed that is in a backup or not:
   * "guaranteed to contain all changes committed up to 14:24:00, and none committed after
   * 14:26:00", of a request at 14:25:00 (Developer Guide, "Backing up a table").
   */
  CONSISTENCY_WINDOW(Duration.ofMinutes(1)),

  /**
   * From DeleteTable until the SYSTEM backup of the table is there: not documented, seen to take 5
   * to 10 s.
   */
  SYSTEM_BACKUP(Duration.ofSeconds(5)),

  /**
   * After a table became ACTIVE, how long backups and recovery are refused with {@code
   * ContinuousBackupsUnavailableException}: seen to take up to 6 s; not documented, and so none.
   */
  ENABLE_BACKUPS(Duration.ZERO),

  /**
   * How far the latest restorable time lies behind the present: "typically 5 minutes before the
   * current time" (API Reference, "PointInTimeRecoveryDescription").
   */
  RECOVERY_LAG(Duration.ofMinutes(5)),

  /**
   * From CREATING to ACTIVE, the target of a restore: "95 percent in less than one hour" (Developer
   * Guide, "Restoring a table"); small tables were seen to take 81 s to 12 min.
   */
  RESTORE_TABLE(Duration.ofMinutes(10)),

  /**
   * From ABORTING to ABORTED, a backup job of AWS Backup that is stopped. AWS documents the states
   * only (API Reference, "BackupJob"); a minute is our guess.
   */
  STOP_BACKUP_JOB(Duration.ofMinutes(1)),

  /** From PENDING to RUNNING, a restore job of AWS Backup: not documented. */
  START_RESTORE_JOB(Duration.ofMinutes(1)),

  /** From RUNNING to COMPLETED, a copy job of AWS Backup: not documented. */
  COPY_RECOVERY_POINT(Duration.ofMinutes(10)),

  /**
   * From IN_PROGRESS to COMPLETED, an export: not documented; small tables were seen to take 2 to
   * 12 min.
   */
  EXPORT_TABLE(Duration.ofMinutes(10)),

  /**
   * How long after a write a read that is not strongly consistent may not see it: "usually within
   * one second or less" (AWS's FAQ); an outer bound is not documented.
   */
  EVENTUAL_CONSISTENCY(Duration.ofSeconds(1)),

  /**
   * How long after a write a global secondary index may not have it: "within a fraction of a
   * second, under normal conditions" (Developer Guide, "Using Global Secondary Indexes"); an outer
   * bound is not documented.
   */
  INDEX_PROPAGATION(Duration.ofSeconds(1)),

  /**
   * How long after its expiry an item is deleted: "typically within two days" (Developer Guide,
   * "Using time to live").
   */
  DELETE_EXPIRED(Duration.ofDays(2)),

  /**
   * How long after a change of time to live another is refused: "can take up to one hour" (API
   * Reference, "UpdateTimeToLive"); seen to be 31 min.
   */
  CHANGE_TIME_TO_LIVE(Duration.ofHours(1)),

  /**
   * How long a framework or a report plan of AWS Backup is being set up, changed or deleted. AWS
   * documents the states only (API Reference, "DescribeFramework"); a minute is our guess.
   */
  DEPLOY_AUDIT(Duration.ofMinutes(1));

  private final Duration documented;

  Timing(Duration documented) {
    this.documented = documented;
  }

  Duration documented() {
    return documented;
  }
}
