package io.dynamobackup.engine.operation.recovery;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;

/** Tells whether a table can be backed up, and to which times it can be restored. */
final class DescribeContinuousBackups
    implements Operation<DescribeContinuousBackupsRequest, DescribeContinuousBackupsResponse> {
  private final Tables tables;
  private final Timings timings;
  private final InstantSource clock;

  DescribeContinuousBackups(Tables tables, Timings timings, InstantSource clock) {
    this.tables = tables;
    this.timings = timings;
    this.clock = clock;
  }

  @Override
  public DescribeContinuousBackupsResponse execute(DescribeContinuousBackupsRequest request) {
    Instant now = clock.instant();
    Table table = tables.forRecovery(request.tableName(), now);
    boolean enabled = !now.isBefore(table.activeAt().plus(timings.of(Timing.ENABLE_BACKUPS)));
    return DescribeContinuousBackupsResponse.builder()
        .continuousBackupsDescription(
            enabled
                ? ContinuousBackups.enabled(table.settings().recovery(), now)
                : ContinuousBackups.disabled())
        .build();
  }
}
