package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;

class DescribeLimitsTests {

  @Test
  void quotas_are_the_default_ones() {
    try (Target target = Target.instant()) {
      DescribeLimitsResponse limits = target.client().describeLimits();

      assertThat(limits.accountMaxReadCapacityUnits()).isEqualTo(80_000);
      assertThat(limits.accountMaxWriteCapacityUnits()).isEqualTo(80_000);
      assertThat(limits.tableMaxReadCapacityUnits()).isEqualTo(40_000);
      assertThat(limits.tableMaxWriteCapacityUnits()).isEqualTo(40_000);
    }
  }
}
