package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Faults.latency;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.limit.QuotaUse;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest
@WithTable(name = "customers", partitionKey = "customer")
@WithTable(name = "invoices", partitionKey = "invoice:N")
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class QuotaTests {

  // tag::headroom[]
  @Test
  void the_fleet_may_grow_to_fifty_tables(DynamoDbAsyncClient dynamo, DynamoDbEngine engine) {
    new FleetBackup(dynamo).run("release-42").join();

    QuotaUse use = engine.quotas().of("CreateBackup").orElseThrow();
    assertThat(use.tablesWhenThrottled()).hasValue(51);
    assertThat(use)
        .hasToString(
            "CreateBackup peaked at 3/s of 50/s (6 %); at 51 tables, not 3, it is throttled");
  }

  // end::headroom[]

  // tag::latency[]
  @Test
  void one_look_after_the_other_has_a_rate(
      DynamoDbClient dynamo, DynamoDbEngine engine, Stubs stubs) {
    stubs.stubFor(anyOperation().willReturn(latency(Duration.ofMillis(25))));

    for (String table : List.of("customers", "invoices", "orders")) {
      dynamo.describeContinuousBackups(r -> r.tableName(table));
    }

    QuotaUse use = engine.quotas().of("DescribeContinuousBackups").orElseThrow();
    assertThat(use.peak()).isLessThan(3);
  }
  // end::latency[]
}
