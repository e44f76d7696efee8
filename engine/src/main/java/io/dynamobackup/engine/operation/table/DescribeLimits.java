package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;

/** Tells how much throughput an account and a table may be provisioned: the default quotas. */
final class DescribeLimits implements Operation<DescribeLimitsRequest, DescribeLimitsResponse> {
  private static final long ACCOUNT = 80_000;
  private static final long TABLE = 40_000;

  @Override
  public DescribeLimitsResponse execute(DescribeLimitsRequest request) {
    return DescribeLimitsResponse.builder()
        .accountMaxReadCapacityUnits(ACCOUNT)
        .accountMaxWriteCapacityUnits(ACCOUNT)
        .tableMaxReadCapacityUnits(TABLE)
        .tableMaxWriteCapacityUnits(TABLE)
        .build();
  }
}
