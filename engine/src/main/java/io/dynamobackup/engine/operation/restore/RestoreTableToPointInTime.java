package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import io.dynamobackup.engine.catalog.RestoreOrigin;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableDescriptions;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.restoration.RestoreOverrides;
import io.dynamobackup.engine.restoration.RestoreTarget;
import io.dynamobackup.engine.restoration.SourceRegion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Creates a table with what another held at an instant of its recovery window. */
final class RestoreTableToPointInTime
    implements Operation<RestoreTableToPointInTimeRequest, RestoreTableToPointInTimeResponse> {
  private final RecoverySource source;
  private final RestoreTarget target;
  private final Set<Observed> observed;
  private final InstantSource clock;

  RestoreTableToPointInTime(EngineServices services) {
    this.source = new RecoverySource(services);
    this.target = new RestoreTarget(services);
    this.observed = services.observed();
    this.clock = services.clock();
  }

  /** Checks in the order that was seen on AWS. */
  @Override
  public RestoreTableToPointInTimeResponse execute(RestoreTableToPointInTimeRequest request) {
    Instant now = clock.instant();
    SourceRegion region = source.region(request);
    RestoreTime asked = RestoreTime.of(request, observed);
    Table table = RecoverySource.find(request, region, now);
    Instant time = asked.within(RecoveryWindow.of(table), now);
    target.checkFree(request.targetTableName(), now);
    RestoreOverrides overrides = RestoreOverrides.of(request);
    return RestoreTableToPointInTimeResponse.builder()
        .tableDescription(
            TableDescriptions.of(
                target.create(
                    request.targetTableName(),
                    overrides.apply(definition(table, time), table.history().at(time, now)),
                    RestoreOrigin.of(table, time),
                    now),
                TableStatus.CREATING,
                now))
        .build();
  }

  /** All settings are those the source has now (API Reference, "RestoreTableToPointInTime"). */
  private CreateTableRequest definition(Table table, Instant time) {
    return observed.contains(Observed.RESTORE_THROUGHPUT_OF_THE_TIME)
        ? ThroughputOfTheTime.in(table.definition(), table.history().definition(time))
        : table.definition();
  }
}
