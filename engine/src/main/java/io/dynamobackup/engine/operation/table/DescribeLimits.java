package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.operation.AccountThroughput;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.ThroughputQuota;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;

/** Tells how much throughput an account and a table may be provisioned: the default quotas. */
final class DescribeLimits implements Operation<DescribeLimitsRequest, DescribeLimitsResponse> {
  @Override
  public DescribeLimitsResponse execute(DescribeLimitsRequest request) {
    return DescribeLimitsResponse.builder()
        .accountMaxReadCapacityUnits(AccountThroughput.UNITS)
        .accountMaxWriteCapacityUnits(AccountThroughput.UNITS)
        .tableMaxReadCapacityUnits(ThroughputQuota.TABLE_UNITS)
        .tableMaxWriteCapacityUnits(ThroughputQuota.TABLE_UNITS)
        .build();
  }
}
