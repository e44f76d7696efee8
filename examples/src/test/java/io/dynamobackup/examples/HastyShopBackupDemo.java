package io.dynamobackup.examples;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.LegalOutcomes;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::hasty-shop-backup[]
@DynamoBackupTest
@WithTable(name = "customers", partitionKey = "customer")
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class HastyShopBackupDemo {

  @LegalOutcomes
  void every_restored_order_has_its_customer(DynamoDbClient dynamo, FakeClock clock) {
    Shop shop = new Shop(dynamo, clock::advance);
    shop.register("Ada");
    shop.order("Ada", 1);
    clock.advance(Duration.ofSeconds(20));

    shop.restore(new ShopBackup(dynamo, clock::advance).run(Duration.ZERO));

    shop.requireACustomerForEveryRestoredOrder();
  }
}
// end::hasty-shop-backup[]
