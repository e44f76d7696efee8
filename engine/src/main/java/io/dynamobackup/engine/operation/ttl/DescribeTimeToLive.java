package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Tells whether items expire, and by which attribute. */
final class DescribeTimeToLive
    implements Operation<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> {
  private static final TimeToLiveDescription DISABLED =
      TimeToLiveDescription.builder().timeToLiveStatus(TimeToLiveStatus.DISABLED).build();

  private final Tables tables;
  private final InstantSource clock;

  DescribeTimeToLive(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public DescribeTimeToLiveResponse execute(DescribeTimeToLiveRequest request) {
    Instant now = clock.instant();
    Table table = tables.forSettings(request.tableName(), now);
    TableStatus status = table.status(now);
    if (status == TableStatus.CREATING || status == TableStatus.DELETING) {
      throw Errors.validation(
          "Cannot describe time to live while table is in %s state: Current table state is %s"
              .formatted(status, status));
    }
    TimeToLiveDescription present = table.settings().timeToLive();
    return DescribeTimeToLiveResponse.builder()
        .timeToLiveDescription(present == null ? DISABLED : present)
        .build();
  }
}
