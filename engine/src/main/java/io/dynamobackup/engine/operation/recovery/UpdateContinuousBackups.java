package io.dynamobackup.engine.operation.recovery;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;

/** Switches point-in-time recovery on or off, or changes how far back it reaches. */
final class UpdateContinuousBackups
    implements Operation<UpdateContinuousBackupsRequest, UpdateContinuousBackupsResponse> {
  private static final int DEFAULT_DAYS = 35;

  private final Tables tables;
  private final Timings timings;
  private final InstantSource clock;

  UpdateContinuousBackups(Tables tables, Timings timings, InstantSource clock) {
    this.tables = tables;
    this.timings = timings;
    this.clock = clock;
  }

  @Override
  public UpdateContinuousBackupsResponse execute(UpdateContinuousBackupsRequest request) {
    Instant now = clock.instant();
    Table table = tables.forBackup(request.tableName(), timings.of(Timing.ENABLE_BACKUPS), now);
    RecoveryWindow window = changed(table.settings().recovery(), request, now);
    table.history().recover(window, now);
    return UpdateContinuousBackupsResponse.builder()
        .continuousBackupsDescription(ContinuousBackups.enabled(window, now))
        .build();
  }

  /** Enabling again keeps the window's beginning; disabling forgets it, and the period with it. */
  private @Nullable RecoveryWindow changed(
      @Nullable RecoveryWindow window, UpdateContinuousBackupsRequest request, Instant now) {
    PointInTimeRecoverySpecification specification = request.pointInTimeRecoverySpecification();
    Integer days = specification.recoveryPeriodInDays();
    if (!specification.pointInTimeRecoveryEnabled()) {
      if (days != null) {
        throw Errors.validation(
            "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time"
                + " recovery.");
      }
      return null;
    }
    if (window == null) {
      return new RecoveryWindow(
          now, days == null ? DEFAULT_DAYS : days, timings.of(Timing.RECOVERY_LAG));
    }
    return days == null ? window : window.reaching(days, now);
  }
}
