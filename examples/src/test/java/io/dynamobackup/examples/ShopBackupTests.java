package io.dynamobackup.examples;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.LegalOutcomes;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest
@WithTable(name = "customers", partitionKey = "customer")
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class ShopBackupTests {

  // tag::patient-shop-backup[]
  @LegalOutcomes
  void every_restored_order_has_its_customer(DynamoDbClient dynamo, FakeClock clock) {
    Shop shop = new Shop(dynamo, clock::advance);
    shop.register("Ada");
    shop.order("Ada", 1);
    clock.advance(Duration.ofSeconds(20));

    shop.restore(new ShopBackup(dynamo, clock::advance).run(Duration.ofMinutes(2)));

    shop.requireACustomerForEveryRestoredOrder();
  }
  // end::patient-shop-backup[]
}
