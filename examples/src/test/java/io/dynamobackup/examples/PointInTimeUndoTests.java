package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::composed-annotation-use[]
@OrdersTest
class PointInTimeUndoTests {

  @Test
  void orders_are_back_as_they_were_before_the_mistake(DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "Ada", 1);
    clock.advance(Duration.ofMinutes(30));
    Instant before = clock.instant();
    clock.advance(Duration.ofSeconds(1));
    Orders.place(dynamo, "Mallory", 666);

    new PointInTimeUndo(dynamo, clock::advance).run("orders", before, "orders-before");

    assertThat(Orders.count(dynamo, "orders-before")).isEqualTo(1);
    assertThat(Orders.count(dynamo, "orders")).isEqualTo(2);
  }
}
// end::composed-annotation-use[]
