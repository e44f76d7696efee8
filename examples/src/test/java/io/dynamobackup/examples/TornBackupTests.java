package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// tag::torn-backup[]
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class TornBackupTests {
  private static final BackupCut WITHOUT_THE_FIRST_ORDER =
      write -> !AttributeValue.fromN("1").equals(write.key().get("order"));

  @RegisterExtension
  static final DynamoBackupExtension DYNAMO =
      DynamoBackupExtension.builder()
          .fidelity(Fidelity.DOCUMENTED)
          .backupCut(WITHOUT_THE_FIRST_ORDER)
          .build();

  @Test
  void backup_may_hold_the_second_order_of_a_customer_and_not_the_first(
      DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "Ada", 1);
    String arn = new NightlyBackup(dynamo, clock).run("orders");
    Orders.place(dynamo, "Ada", 2);
    clock.advance(Duration.ofMinutes(1));

    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-restored"));
    clock.advance(Duration.ofHours(1));

    assertThat(dynamo.scan(r -> r.tableName("orders-restored")).items())
        .extracting(order -> order.get("order"))
        .containsExactly(AttributeValue.fromN("2"));
  }
}
// end::torn-backup[]
