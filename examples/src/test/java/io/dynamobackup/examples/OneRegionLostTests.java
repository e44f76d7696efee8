package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class OneRegionLostTests {

  // tag::regions[]
  @Test
  void every_region_has_tables_of_its_own(DynamoDbEngine engine) {
    DynamoDbClient virginia = engine.client();
    DynamoDbClient ireland = engine.client(Region.EU_WEST_1);
    ireland.createTable(sameAs(virginia, "orders"));
    Orders.place(virginia, "Ada", 1);
    Orders.place(ireland, "Grace", 2);

    virginia.deleteTable(r -> r.tableName("orders"));

    assertThat(Orders.count(ireland, "orders")).isEqualTo(1);
    assertThat(virginia.listTables().tableNames()).isEmpty();
  }

  // end::regions[]

  // tag::restore[]
  @Test
  void backup_of_a_lost_region_is_restored_in_another(DynamoDbEngine engine) {
    DynamoDbClient virginia = engine.client();
    DynamoDbClient ireland = engine.client(Region.EU_WEST_1);
    Orders.place(virginia, "Ada", 1);
    String arn = new NightlyBackup(virginia, engine.clock()).run("orders");
    virginia.deleteTable(r -> r.tableName("orders"));

    ireland.restoreTableFromBackup(
        r ->
            r.backupArn(arn)
                .targetTableName("orders")
                .sseSpecificationOverride(s -> s.enabled(false)));

    assertThat(Orders.count(ireland, "orders")).isEqualTo(1);
  }

  // end::restore[]

  // tag::accounts[]
  @Test
  void every_account_has_tables_of_its_own(DynamoDbEngine engine) {
    DynamoDbClient theirs = engine.account("210987654321").client(Region.US_EAST_1);

    assertThatThrownBy(() -> theirs.describeTable(r -> r.tableName("orders")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  // end::accounts[]

  private static CreateTableRequest sameAs(DynamoDbClient dynamo, String name) {
    TableDescription table = dynamo.describeTable(r -> r.tableName(name)).table();
    return CreateTableRequest.builder()
        .tableName(name)
        .keySchema(table.keySchema())
        .attributeDefinitions(table.attributeDefinitions())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .build();
  }
}
