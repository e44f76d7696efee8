package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.error.Errors;
import java.util.Arrays;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Of which kind the status message of a job is, as far as AWS says which there are (API Reference,
 * "BackupJob").
 */
@API(status = Status.INTERNAL)
public enum MessageCategory {
  /** Nothing went wrong. */
  SUCCESS("SUCCESS"),

  /** Somebody was not allowed to do something. */
  ACCESS_DENIED("AccessDenied"),

  /** What was asked for cannot be had. */
  INVALID_PARAMETERS("InvalidParameters");

  /** What a request that wants all of them says. */
  private static final Set<String> ALL = Set.of("ANY", "AGGREGATE_ALL", "*");

  private final String text;

  MessageCategory(String text) {
    this.text = text;
  }

  /**
   * Returns whether a job of a category is wanted, which AWS writes in different cases.
   *
   * @param wanted null for all
   * @param actual null where it is not on record
   */
  public static boolean isWanted(@Nullable String wanted, @Nullable MessageCategory actual) {
    return wanted == null
        || ALL.contains(wanted)
        || (actual != null && actual.text.equalsIgnoreCase(wanted));
  }

  /** Refuses a category of which nobody but AWS knows what is of it. */
  public static void requireKnown(@Nullable String wanted) {
    boolean isKnown =
        wanted == null
            || ALL.contains(wanted)
            || Arrays.stream(values()).anyMatch(each -> each.text.equalsIgnoreCase(wanted));
    if (!isKnown) {
      throw Errors.notModelled(
          "message categories other than SUCCESS, AccessDenied and InvalidParameters");
    }
  }

  /** Returns a category as AWS writes it, or null where it is not on record. */
  public static @Nullable String text(@Nullable MessageCategory category) {
    return category == null ? null : category.text;
  }
}
