package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class DescribeTableTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
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
    target.advance(Duration.ofMinutes(1));
    TableDescription late = describe("Music");

    assertThat(early.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(late.tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void plain_on_demand_table_tells_what_aws_tells() {
    dynamo.createTable(Definitions.onDemand("Music").build());
    target.advance(Duration.ofMinutes(1));

    TableDescription table = describe("Music");

    assertThat(table)
        .isEqualTo(
            TableDescription.builder()
                .attributeDefinitions(Music.string("id"))
                .tableName("Music")
                .keySchema(Music.hash("id"))
                .tableStatus(TableStatus.ACTIVE)
                .creationDateTime(START)
                .provisionedThroughput(
                    p -> p.numberOfDecreasesToday(0L).readCapacityUnits(0L).writeCapacityUnits(0L))
                .tableSizeBytes(0L)
                .itemCount(0L)
                .tableArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                .tableId(table.tableId())
                .billingModeSummary(
                    b ->
                        b.billingMode(BillingMode.PAY_PER_REQUEST)
                            .lastUpdateToPayPerRequestDateTime(START))
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
