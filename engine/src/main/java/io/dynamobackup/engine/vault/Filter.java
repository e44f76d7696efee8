package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What the lists of AWS Backup are asked to show. */
@API(status = Status.INTERNAL)
public final class Filter {
  private Filter() {}

  /** Returns true if something is as wanted; null is wanted by who wants all. */
  public static boolean is(@Nullable String wanted, @Nullable String actual) {
    return wanted == null || wanted.equals(actual);
  }

  /** Returns true if a time is after and before others; one there is not yet, only without them. */
  public static boolean isWithin(
      @Nullable Instant time, @Nullable Instant after, @Nullable Instant before) {
    if (time == null) {
      return after == null && before == null;
    }
    return (after == null || time.isAfter(after)) && (before == null || time.isBefore(before));
  }
}
