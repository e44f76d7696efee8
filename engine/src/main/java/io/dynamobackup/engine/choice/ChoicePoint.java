package io.dynamobackup.engine.choice;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What AWS leaves open: each constant is a question, and says what its legal answers are. */
@API(status = Status.EXPERIMENTAL)
public enum ChoicePoint {
  /** When an on-demand backup becomes AVAILABLE. */
  BACKUP_COMPLETION(
      "how long an on-demand backup is CREATING",
      Duration.ZERO,
      Duration.ofMinutes(5),
      "`Timing.CREATE_BACKUP`",
      "Developer Guide, \"Using on-demand backup and restore\": \"in seconds\"; API Reference,"
          + " \"CreateBackup\": \"within minutes\""),

  /** Whether a backup holds a write committed within a minute of its request. */
  BACKUP_WRITE(
      "whether a backup holds a write that was committed less than a minute before its request, or"
          + " at most a minute after it",
      "yes or no, write by write; no, once a write to the same item before it is not in the backup",
      "as the engine's `BackupCut` says",
      "Developer Guide, \"Backing up a table\": guaranteed are \"all changes\" up to a minute"
          + " before the request and none later than a minute after it"),

  /** What a read of a table or local index sees that is not strongly consistent. */
  EVENTUAL_READ(
      "how many of the last writes that matter to it an eventually consistent read of a table or"
          + " local index does not see yet",
      "none to all of those of the last `Timing.EVENTUAL_CONSISTENCY`",
      "none",
      "Developer Guide, \"Read consistency\": \"the response might not reflect the results of a"
          + " recently completed write operation\""),

  /** What a read of a global index sees. */
  INDEX_READ(
      "how many of the last writes that matter to it a read of a global secondary index does not"
          + " see yet",
      "none to all of those of the last `Timing.INDEX_PROPAGATION`",
      "none",
      "Developer Guide, \"Using Global Secondary Indexes in DynamoDB\": changes \"are propagated to"
          + " the global secondary indexes within a fraction of a second, under normal"
          + " conditions\""),

  /** When the target of a restore becomes ACTIVE. */
  RESTORE_COMPLETION(
      "how long a restored table is CREATING",
      Duration.ZERO,
      Duration.ofHours(1),
      "`Timing.RESTORE_TABLE`",
      "Developer Guide, \"Restoring a table\": \"95 percent in less than one hour\""),

  /** When an export is COMPLETED. */
  EXPORT_COMPLETION(
      "how long an export is IN_PROGRESS",
      Duration.ZERO,
      Duration.ofHours(1),
      "`Timing.EXPORT_TABLE`",
      "Developer Guide, \"DynamoDB data export to Amazon S3: how it works\": \"the exact time it"
          + " takes for the export to complete depends on how large the table is\"; the hour is"
          + " ours"),

  /** How old the state is that an export of no time of its own has. */
  EXPORT_LAG(
      "how long before its request the state was that an export without an `ExportTime` has",
      Duration.ZERO,
      Duration.ofMinutes(1),
      "none",
      "Developer Guide, \"DynamoDB data export to Amazon S3: how it works\": \"guaranteed to"
          + " contain all data committed\" up to a minute before the request; AWS may also take in"
          + " writes up to a minute after it, and some without those before them, which an engine"
          + " does not"),

  /** When TTL deletes an item. */
  EXPIRED_ITEM_DELETION(
      "how long after its expiry, or after it was written with an expiry in the past, TTL deletes"
          + " an item",
      Duration.ZERO,
      Duration.ofDays(2),
      "`Timing.DELETE_EXPIRED`",
      "Developer Guide, \"Using time to live\": \"typically within two days\""),

  /** In which order TTL deletes items that are due at one instant. */
  EXPIRED_ITEMS_ORDER(
      "which of the items that are due at one instant TTL deletes first",
      "any of them",
      "the one that was written first",
      "Developer Guide, \"Using time to live\": items are deleted \"within a few days\" of their"
          + " expiry, in no order that is told"),

  /** When a SYSTEM backup goes. */
  SYSTEM_BACKUP_EXPIRY(
      "how long after its `BackupExpiryDateTime` a SYSTEM backup is gone",
      Duration.ZERO,
      Duration.ofHours(24),
      "at once",
      "API Reference, \"BackupDetails\": \"automatically deleted\" 35 days after the table; how"
          + " soon after that is not told, the day is ours"),

  /** When within its start window a job of a backup plan starts. */
  BACKUP_JOB_START(
      "how long after its scheduled time a job of a backup plan starts",
      "0s to the start window of the rule, which is 8h unless it says otherwise",
      "at once",
      "API Reference, \"BackupRule\": `StartWindowMinutes`, \"a value in minutes after a backup is"
          + " scheduled before a job will be canceled if it doesn't start successfully\""),

  /** When within its start window a restore test starts. */
  RESTORE_TEST_START(
      "how long after its scheduled time the restore of a table for a restore testing plan starts",
      "0s to the start window of the plan, which is 24h unless it says otherwise",
      "at once",
      "AWS Backup Developer Guide, \"Restore testing\": start times are at random within the start"
          + " window; API Reference, \"RestoreTestingPlanForCreate\": `StartWindowHours`, \"a value"
          + " in hours after a restore test is scheduled before a job will be canceled if it"
          + " doesn't start successfully\""),

  /** When a recovery point of AWS Backup goes whose time has come. */
  RECOVERY_POINT_EXPIRY(
      "how long after its `DeleteAt` a recovery point of AWS Backup is gone",
      Duration.ZERO,
      Duration.ofHours(8),
      "at once",
      "AWS Backup Developer Guide, \"Deleting backups\": within 8 hours after the time of its"
          + " lifecycle, at random");

  private final String question;
  private final String legal;
  private final String ordinary;
  private final String source;
  private final Duration shortest;
  private final Duration longest;

  ChoicePoint(
      String question, Duration shortest, Duration longest, String ordinary, String source) {
    this.question = question;
    this.legal = Answers.text(shortest) + " to " + Answers.text(longest);
    this.ordinary = ordinary;
    this.source = source;
    this.shortest = shortest;
    this.longest = longest;
  }

  ChoicePoint(String question, String legal, String ordinary, String source) {
    this.question = question;
    this.legal = legal;
    this.ordinary = ordinary;
    this.source = source;
    this.shortest = Duration.ZERO;
    this.longest = Duration.ZERO;
  }

  /** Returns what is asked. */
  public String question() {
    return question;
  }

  /** Returns what may be answered. */
  public String legal() {
    return legal;
  }

  /** Returns what AWS ordinarily does. */
  public String ordinary() {
    return ordinary;
  }

  /** Returns where AWS leaves it open. */
  public String source() {
    return source;
  }

  /** Returns the shortest legal duration, where a duration is asked for; else zero. */
  public Duration shortest() {
    return shortest;
  }

  /** Returns the longest legal duration, where a duration is asked for; else zero. */
  public Duration longest() {
    return longest;
  }
}
