package io.dynamobackup.engine.vault;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;

/**
 * How long after its creation a job may start, and how long it may take (API Reference,
 * "StartBackupJob" and "BackupRule"; {@link BackupOrder} says from when on).
 *
 * @param start eight hours, unless the request says otherwise
 * @param complete a hundred years, unless the request says otherwise
 */
@API(status = Status.INTERNAL)
public record JobWindows(Duration start, Duration complete) {
  private static final long DEFAULT_MINUTES = 480;
  private static final long RULE_MINUTES = 10_080;
  private static final long LEAST_MINUTES = 60;
  private static final long MOST_MINUTES = 52_560_000;

  /**
   * Returns the windows that a request asks for, or throws what AWS says of those that cannot be.
   */
  public static JobWindows of(StartBackupJobRequest request) {
    return new JobWindows(
        minutes("StartWindowMinutes", request.startWindowMinutes(), DEFAULT_MINUTES),
        minutes("CompleteWindowMinutes", request.completeWindowMinutes(), MOST_MINUTES));
  }

  /** Returns the windows of a rule, which takes seven days to complete unless it says otherwise. */
  public static JobWindows of(BackupRuleInput rule) {
    return new JobWindows(
        minutes("StartWindowMinutes", rule.startWindowMinutes(), DEFAULT_MINUTES),
        minutes("CompletionWindowMinutes", rule.completionWindowMinutes(), RULE_MINUTES));
  }

  private static Duration minutes(String name, @Nullable Long given, long otherwise) {
    if (given != null && (given < LEAST_MINUTES || given > MOST_MINUTES)) {
      throw BackupErrors.invalidParameter(
          "%s (%d) must be between %d and %d".formatted(name, given, LEAST_MINUTES, MOST_MINUTES));
    }
    return Duration.ofMinutes(given == null ? otherwise : given);
  }
}
