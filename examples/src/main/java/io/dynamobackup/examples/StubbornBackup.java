package io.dynamobackup.examples;

import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

/** Takes the backup of a table, and tries again when too much is under way at once. */
public final class StubbornBackup {
  private static final int TRIES = 3;
  private static final Duration WAIT = Duration.ofMinutes(1);

  private final NightlyBackup backup;
  private final Pause pause;

  /** Creates the job. */
  public StubbornBackup(NightlyBackup backup, Pause pause) {
    this.backup = backup;
    this.pause = pause;
  }

  /** Takes a backup, at the third try at the latest, and returns its ARN. */
  public String run(String table) {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return backup.run(table);
      } catch (LimitExceededException e) {
        pause.pass(WAIT);
      }
    }
    return backup.run(table);
  }
}
