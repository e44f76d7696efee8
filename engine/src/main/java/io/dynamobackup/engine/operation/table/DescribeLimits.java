package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;

/** Tells how much throughput an account and a table may be provisioned: the default quotas. */
final class DescribeLimits implements Operation<DescribeLimitsRequest, DescribeLimitsResponse> {
  private static final long ACCOUNT = 80_000;

  @Override
  public DescribeLimitsResponse execute(DescribeLimitsRequest request) {
    return DescribeLimitsResponse.builder()
        .accountMaxReadCapacityUnits(ACCOUNT)
        .accountMaxWriteCapacityUnits(ACCOUNT)
        .tableMaxReadCapacityUnits(Quotas.TABLE_UNITS)
        .tableMaxWriteCapacityUnits(Quotas.TABLE_UNITS)
        .build();
  }
}
