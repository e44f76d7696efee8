package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why a job did not do what it was to do.
 *
 * @param text what is told
 * @param category of which kind that is, or null where it is not on record
 */
@API(status = Status.INTERNAL)
public record StatusMessage(String text, @Nullable MessageCategory category) {

  /** Returns a message whose category is not on record. */
  public static StatusMessage of(String text) {
    return new StatusMessage(text, null);
  }

  /** Returns the message where somebody was not allowed to do something. */
  public static StatusMessage accessDenied(String text) {
    return new StatusMessage(text, MessageCategory.ACCESS_DENIED);
  }

  /** Returns the message where what was asked for cannot be had. */
  public static StatusMessage invalidParameters(String text) {
    return new StatusMessage(text, MessageCategory.INVALID_PARAMETERS);
  }
}
