package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.TableQuota;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** Has items expire by an attribute, or lets them live; settled at once, as AWS was seen to be. */
final class UpdateTimeToLive
    implements Operation<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> {
  private final Tables tables;
  private final Expiries expiries;
  private final Duration interval;
  private final InstantSource clock;

  UpdateTimeToLive(EngineServices services, Expiries expiries) {
    this.tables = services.tables();
    this.expiries = expiries;
    this.interval = services.timings().of(Timing.CHANGE_TIME_TO_LIVE);
    this.clock = services.clock();
  }

  @Override
  public UpdateTimeToLiveResponse execute(UpdateTimeToLiveRequest request) {
    Instant now = clock.instant();
    Table table = tables.forSettings(request.tableName(), now);
    checkStatus(table, now);
    TimeToLiveSpecification asked = request.timeToLiveSpecification();
    checkChange(table.settings().timeToLive(), asked);
    checkInterval(table, now);
    new TableQuota(tables).checkChange(table, now);
    if (asked.enabled()) {
      expiries.start(table, asked.attributeName(), now);
    } else {
      expiries.stop(table);
    }
    table.settings().timeToLive(description(asked), now);
    return UpdateTimeToLiveResponse.builder().timeToLiveSpecification(asked).build();
  }

  private static void checkStatus(Table table, Instant now) {
    TableStatus status = table.status(now);
    if (status == TableStatus.CREATING || status == TableStatus.DELETING) {
      throw ResourceInUseException.builder()
          .message(
              "Attempt to change a resource which is still in use: Table %s is being %s"
                  .formatted(table.name(), status == TableStatus.CREATING ? "created" : "deleted"))
          .build();
    }
  }

  private static void checkChange(
      @Nullable TimeToLiveDescription present, TimeToLiveSpecification asked) {
    if (present == null) {
      if (!asked.enabled()) {
        throw Errors.validation("TimeToLive is already disabled");
      }
      return;
    }
    if (!present.attributeName().equals(asked.attributeName())) {
      throw Errors.validation(
          "TimeToLive is active on a different AttributeName: current AttributeName is "
              + present.attributeName());
    }
    if (asked.enabled()) {
      throw Errors.validation("TimeToLive is already enabled");
    }
  }

  private void checkInterval(Table table, Instant now) {
    Instant changedAt = table.settings().timeToLiveChangedAt();
    if (changedAt != null && now.isBefore(changedAt.plus(interval))) {
      throw Errors.validation(
          "Time to live has been modified multiple times within a fixed interval");
    }
  }

  private static @Nullable TimeToLiveDescription description(TimeToLiveSpecification asked) {
    return asked.enabled()
        ? TimeToLiveDescription.builder()
            .timeToLiveStatus(TimeToLiveStatus.ENABLED)
            .attributeName(asked.attributeName())
            .build()
        : null;
  }
}
