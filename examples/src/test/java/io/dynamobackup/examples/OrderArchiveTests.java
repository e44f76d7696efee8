package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

// tag::order-archive[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
@WithTable(name = "archive", partitionKey = "customer", sortKey = "order:N")
class OrderArchiveTests {

  @Test
  void order_that_is_archived_already_stays_where_it_is(DynamoDbClient dynamo) {
    Orders.place(dynamo, "Ada", 1);
    archive(dynamo, "Ada", 1);
    Orders.place(dynamo, "Ada", 1);

    TransactionCanceledException error =
        catchThrowableOfType(TransactionCanceledException.class, () -> archive(dynamo, "Ada", 1));

    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(Orders.count(dynamo, "orders")).isEqualTo(1);
  }

  private static void archive(DynamoDbClient dynamo, String customer, int order) {
    Map<String, AttributeValue> key =
        Map.of(
            "customer", AttributeValue.fromS(customer),
            "order", AttributeValue.fromN(Integer.toString(order)));
    dynamo.transactWriteItems(
        r ->
            r.transactItems(
                move -> move.delete(d -> d.tableName("orders").key(key)),
                move ->
                    move.put(
                        p ->
                            p.tableName("archive")
                                .item(key)
                                .conditionExpression("attribute_not_exists(customer)"))));
  }
}
// end::order-archive[]
