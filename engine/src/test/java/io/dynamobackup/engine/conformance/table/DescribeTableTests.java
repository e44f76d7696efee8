package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class DescribeTableTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start(EngineOptions.documented());
  private final DynamoDbClient dynamo = engine.client();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void missing_table_is_not_found() {
    assertThatThrownBy(() -> dynamo.describeTable(r -> r.tableName("Music")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageStartingWith("Requested resource not found: Table: Music not found");
  }

  @Test
  void new_table_is_creating_and_then_active() {
    dynamo.createTable(Definitions.onDemand("Music").build());

    TableDescription early = describe("Music");
    engine.clock().advance(Duration.ofMinutes(1));
    TableDescription late = describe("Music");

    assertThat(early.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(late.tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void plain_on_demand_table_tells_what_aws_tells() {
    dynamo.createTable(Definitions.onDemand("Music").build());
    engine.clock().advance(Duration.ofMinutes(1));

    TableDescription table = describe("Music");

    assertThat(table)
        .isEqualTo(
            TableDescription.builder()
                .attributeDefinitions(Definitions.string("id"))
                .tableName("Music")
                .keySchema(Definitions.hash("id"))
                .tableStatus(TableStatus.ACTIVE)
                .creationDateTime(engine.options().startAt())
                .provisionedThroughput(
                    p -> p.numberOfDecreasesToday(0L).readCapacityUnits(0L).writeCapacityUnits(0L))
                .tableSizeBytes(0L)
                .itemCount(0L)
                .tableArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                .tableId(table.tableId())
                .billingModeSummary(
                    b ->
                        b.billingMode(BillingMode.PAY_PER_REQUEST)
                            .lastUpdateToPayPerRequestDateTime(engine.options().startAt()))
                .deletionProtectionEnabled(false)
                .warmThroughput(
                    w ->
                        w.readUnitsPerSecond(12_000L)
                            .writeUnitsPerSecond(4_000L)
                            .status(TableStatus.ACTIVE))
                .build());
  }

  private TableDescription describe(String table) {
    return dynamo.describeTable(r -> r.tableName(table)).table();
  }
}
