package io.dynamobackup.engine.policy;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The policy of a table or stream, and its last change. Immutable.
 *
 * @param current what was put last, or that it was deleted
 * @param before what was there before that
 * @param seenAt when a reading shows the change (API Reference, "PutResourcePolicy": it is
 *     eventually consistent)
 * @param unlockedAt when the next change can be made
 */
@API(status = Status.INTERNAL)
public record AttachedPolicy(
    Revision current, Revision before, Instant seenAt, Instant unlockedAt) {
  /** What something has that never had a policy. */
  public static final AttachedPolicy NONE =
      new AttachedPolicy(Revision.NONE, Revision.NONE, Instant.MIN, Instant.MIN);

  /** Returns the policy that a table is created with, which is there as soon as the table is. */
  public static AttachedPolicy initial(PolicyDocument document, Instant now, Duration lock) {
    Revision first = Revision.after(Revision.NONE, document, now);
    return new AttachedPolicy(first, first, now, now.plus(lock));
  }

  /** Returns the policy after a change; null deletes it. */
  public AttachedPolicy changed(
      @Nullable PolicyDocument document, Instant now, Duration lag, Duration lock) {
    Revision next = Revision.after(current, document, now);
    return new AttachedPolicy(next, current, now.plus(lag), now.plus(lock));
  }

  /** Returns what a reading shows. */
  public Revision seen(Instant now) {
    return isPending(now) ? before : current;
  }

  /** Returns true while the last change is not seen yet. */
  public boolean isPending(Instant now) {
    return now.isBefore(seenAt);
  }

  /** Returns true while no other change can be made. */
  public boolean isLocked(Instant now) {
    return now.isBefore(unlockedAt);
  }

  /**
   * A document, or its deletion.
   *
   * @param id the time of the change in milliseconds; no two of one policy are alike
   */
  @API(status = Status.INTERNAL)
  public record Revision(long id, @Nullable PolicyDocument document) {
    static final Revision NONE = new Revision(0, null);

    static Revision after(Revision last, @Nullable PolicyDocument document, Instant now) {
      return new Revision(Math.max(now.toEpochMilli(), last.id + 1), document);
    }

    /** Returns the id as AWS writes it. */
    public String text() {
      return Long.toString(id);
    }
  }
}
