package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.vault.BackupErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the creator of something called its request. */
final class CreatorRequest {
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9\\-_.]{1,50}");

  private CreatorRequest() {}

  static void check(@Nullable String id) {
    if (id != null && !ID.matcher(id).matches()) {
      throw BackupErrors.invalidParameter(
          "CreatorRequestId (%s) must be 1 to 50 letters, digits, '-', '_' or '.'".formatted(id));
    }
  }

  /** Returns true if a request has the id of the one that created something. */
  static boolean isRepeated(@Nullable String id, @Nullable String creator) {
    return id != null && id.equals(creator);
  }
}
