package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.LimitedChange;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Protects a table against deletion, or no longer; a change keeps others away for a while. */
final class ProtectionUpdate {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private ProtectionUpdate() {}

  static TableDescription make(TableUpdate update, boolean asked) {
    checkPause(update, update.timings().of(Timing.CHANGE_DELETION_PROTECTION));
    if (asked != Boolean.TRUE.equals(update.definition().deletionProtectionEnabled())) {
      update
          .table()
          .settings()
          .changed(LimitedChange.DELETION_PROTECTION, update.now(), update.now());
      update.redefine(definition -> definition.deletionProtectionEnabled(asked));
    }
    return update.unchanged();
  }

  private static void checkPause(TableUpdate update, Duration pause) {
    for (Instant last : update.table().settings().times(LimitedChange.DELETION_PROTECTION)) {
      if (update.now().isBefore(last.plus(pause))) {
        throw Errors.throttling(
            "Deletion protection setting for table %s modified within the previous %d milliseconds. Please try again after %s"
                .formatted(update.table().name(), pause.toMillis(), TIME.format(last.plus(pause))));
      }
    }
  }
}
