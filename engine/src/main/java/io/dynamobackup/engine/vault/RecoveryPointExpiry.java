package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * When recovery points go by themselves: within eight hours after they are due (Developer Guide,
 * "Deleting backups").
 */
@API(status = Status.INTERNAL)
public record RecoveryPointExpiry(Timings timings, Choices choices, Origins origins) {

  /** Returns the expiry of an engine's recovery points. */
  public static RecoveryPointExpiry of(EngineServices services) {
    return new RecoveryPointExpiry(services.timings(), services.choices(), services.origins());
  }

  /**
   * Returns the backup, which goes from its vault when its time has come, or stays. A copy that is
   * kept for less than its age goes once it is complete.
   */
  public Backup apply(Retention retention, String vault, Backup backup) {
    Instant due = retention.deleteAt(backup.createdAt());
    if (due == null) {
      return backup.goingAt(null);
    }
    Instant gone = due.plus(delay(vault, backup, due));
    return backup.goingAt(
        gone.isAfter(backup.availableAt()) ? gone : backup.availableAt().plusMillis(1));
  }

  private Duration delay(String vault, Backup backup, Instant due) {
    return timings.takeNone()
        ? Duration.ZERO
        : choices.pickWithin(
            ChoicePoint.RECOVERY_POINT_EXPIRY,
            Duration.ZERO,
            () ->
                subject(
                    "recovery point of table %s in vault %s"
                        .formatted(backup.source().name(), vault),
                    due));
  }

  private Subject subject(String name, Instant due) {
    return Subject.of(
        name,
        "the %s, kept until %s%s, is gone".formatted(name, due, origins.current().by()),
        " after that");
  }
}
