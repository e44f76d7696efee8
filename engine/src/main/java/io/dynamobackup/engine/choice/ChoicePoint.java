package io.dynamobackup.engine.choice;

import java.time.Duration;
import java.util.Locale;
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
      "Developer Guide, \"Using on-demand backup and restore\": \"in seconds\"; API Reference, \"CreateBackup\": \"within minutes\""),

  /** Whether a backup holds a write committed within a minute of its request. */
  BACKUP_WRITE(
      "whether a backup holds a write that was committed less than a minute before its request, or at most a minute after it",
      "yes or no, write by write; no, once a write to the same item before it is not in the backup",
      "as the engine's `BackupCut` says",
      "Developer Guide, \"Backing up a table\": guaranteed are \"all changes\" up to a minute before the request and none later than a minute after it"),

  /** When the target of a restore becomes ACTIVE. */
  RESTORE_COMPLETION(
      "how long a restored table is CREATING",
      Duration.ZERO,
      Duration.ofHours(1),
      "`Timing.RESTORE_TABLE`",
      "Developer Guide, \"Restoring a table\": \"95 percent in less than one hour\""),

  /** When TTL deletes an item. */
  EXPIRED_ITEM_DELETION(
      "how long after its expiry, or after it was written with an expiry in the past, TTL deletes an item",
      Duration.ZERO,
      Duration.ofDays(2),
      "`Timing.DELETE_EXPIRED`",
      "Developer Guide, \"Using time to live\": \"typically within two days\"");

  private final String question;
  private final String legal;
  private final String ordinary;
  private final String source;
  private final Duration shortest;
  private final Duration longest;

  ChoicePoint(
      String question, Duration shortest, Duration longest, String ordinary, String source) {
    this.question = question;
    this.legal = "%s to %s".formatted(text(shortest), text(longest));
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

  private static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
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
