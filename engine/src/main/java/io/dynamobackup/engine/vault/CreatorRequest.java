package io.dynamobackup.engine.vault;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What the creator of something called its request. */
@API(status = Status.INTERNAL)
public final class CreatorRequest {
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9\\-_.]{1,50}");

  private CreatorRequest() {}

  /**
   * Refuses an id that none can be.
   *
   * @throws software.amazon.awssdk.services.backup.model.InvalidParameterValueException if it
   *     cannot
   */
  public static void check(@Nullable String id) {
    if (id != null && !ID.matcher(id).matches()) {
      throw BackupErrors.invalidParameter(
          "CreatorRequestId (%s) must be 1 to 50 letters, digits, '-', '_' or '.'".formatted(id));
    }
  }

  /** Returns true if a request has the id of the one that created something. */
  public static boolean isRepeated(@Nullable String id, @Nullable String creator) {
    return id != null && id.equals(creator);
  }
}
