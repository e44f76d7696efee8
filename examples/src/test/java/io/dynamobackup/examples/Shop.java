package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The shop that the examples back up and restore: its customers, and their orders. */
final class Shop {
  private final DynamoDbClient dynamo;
  private final Pause pause;

  Shop(DynamoDbClient dynamo, Pause pause) {
    this.dynamo = dynamo;
    this.pause = pause;
  }

  void register(String customer) {
    dynamo.putItem(
        request ->
            request
                .tableName("customers")
                .item(Map.of("customer", AttributeValue.fromS(customer))));
  }

  void order(String customer, int order) {
    Orders.place(dynamo, customer, order);
  }

  /** Restores backups of orders and customers once they are made. */
  void restore(List<String> backups) {
    pause.pass(Duration.ofMinutes(5));
    restore(backups.get(0), "orders-restored");
    restore(backups.get(1), "customers-restored");
    pause.pass(Duration.ofHours(1));
  }

  private void restore(String backup, String table) {
    dynamo.restoreTableFromBackup(request -> request.backupArn(backup).targetTableName(table));
  }

  void requireACustomerForEveryRestoredOrder() {
    assertThat(customers("customers-restored")).containsAll(customers("orders-restored"));
  }

  private Set<String> customers(String table) {
    return dynamo.scan(request -> request.tableName(table)).items().stream()
        .map(item -> Objects.requireNonNull(item.get("customer")).s())
        .collect(Collectors.toSet());
  }
}
