package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.junit.DynamoBackupTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TableCapacityTests {

  // tag::provisioned[]
  @Test
  @DynamoBackupTest(rateLimits = RateLimits.DOCUMENTED)
  void a_hundred_orders_take_nineteen_seconds_of_five_units(
      DynamoDbClient dynamo, FakeClock clock) {
    dynamo.createTable(
        r ->
            r.tableName("orders")
                .attributeDefinitions(
                    a -> a.attributeName("customer").attributeType(ScalarAttributeType.S),
                    a -> a.attributeName("order").attributeType(ScalarAttributeType.N))
                .keySchema(
                    k -> k.attributeName("customer").keyType(KeyType.HASH),
                    k -> k.attributeName("order").keyType(KeyType.RANGE))
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(u -> u.readCapacityUnits(5L).writeCapacityUnits(5L)));
    Instant start = clock.instant();

    for (int order = 0; order < 100; order++) {
      Orders.place(dynamo, "Ada", order);
    }

    assertThat(Duration.between(start, clock.instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(19));
  }
  // end::provisioned[]
}
