package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;

/** Tells where the tables of a region are served; an engine's clients stay with the engine. */
final class DescribeEndpoints
    implements Operation<DescribeEndpointsRequest, DescribeEndpointsResponse> {
  private static final long MINUTES_OF_A_DAY = 1440;

  private final Account account;

  DescribeEndpoints(Account account) {
    this.account = account;
  }

  @Override
  public DescribeEndpointsResponse execute(DescribeEndpointsRequest request) {
    String suffix = account.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    return DescribeEndpointsResponse.builder()
        .endpoints(
            endpoint ->
                endpoint
                    .address("dynamodb.%s.%s".formatted(account.region(), suffix))
                    .cachePeriodInMinutes(MINUTES_OF_A_DAY))
        .build();
  }
}
