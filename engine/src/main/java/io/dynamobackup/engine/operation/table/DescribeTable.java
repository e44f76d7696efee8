package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.TableDescriptions;
import io.dynamobackup.engine.catalog.TableName;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;

/** Tells what a table is, from the moment it is asked for until it is gone. */
final class DescribeTable implements Operation<DescribeTableRequest, DescribeTableResponse> {
  private final Tables tables;
  private final InstantSource clock;

  DescribeTable(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public DescribeTableResponse execute(DescribeTableRequest request) {
    Instant now = clock.instant();
    return DescribeTableResponse.builder()
        .table(
            TableDescriptions.of(tables.named(TableName.required(request.tableName()), now), now))
        .build();
  }
}
