package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Faults.error;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

@DynamoBackupTest(failOnUnusedStubs = true)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class FullCollectionTests {

  // tag::collection[]
  @Test
  void orders_of_a_customer_who_has_too_many_go_to_another_partition(
      DynamoDbClient dynamo, Stubs stubs) {
    stubs.stubFor(
        putItem()
            .matching(PutItemRequest.class, put -> fromS("Ada").equals(put.item().get("customer")))
            .willReturn(
                error(
                    ItemCollectionSizeLimitExceededException.builder()
                        .message("Collection size exceeded.")
                        .build())));

    placeSomewhere(dynamo, "Ada", 1);

    assertThat(dynamo.scan(request -> request.tableName("orders")).items())
        .extracting(order -> order.get("customer"))
        .containsExactly(fromS("Ada-2"));
  }

  // end::collection[]

  private static void placeSomewhere(DynamoDbClient dynamo, String customer, int order) {
    try {
      Orders.place(dynamo, customer, order);
    } catch (ItemCollectionSizeLimitExceededException e) {
      Orders.place(dynamo, customer + "-2", order);
    }
  }
}
