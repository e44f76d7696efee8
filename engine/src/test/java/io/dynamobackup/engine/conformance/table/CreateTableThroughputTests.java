package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

class CreateTableThroughputTests extends CreatedTable {

  @Test
  void provisioned_table_needs_units() {
    assertRefused(
        onDemand("Music").billingMode((BillingMode) null),
        INVALID
            + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
            + " PROVISIONED");
  }

  @Test
  void on_demand_table_takes_no_units() {
    assertRefused(
        onDemand("Music").provisionedThroughput(units(1, 1)),
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST");
  }

  @Test
  void units_have_bounds() {
    assertRefused(
        provisioned("Music", 1_000_000_000_001L, 1),
        "Given value 1000000000001 for ReadCapacityUnits is out of bounds");
    assertRefused(
        provisioned("Music", 1, 1_000_000_000_001L),
        "Given value 1000000000001 for WriteCapacityUnits is out of bounds");
  }

  @Test
  void units_have_a_quota() {
    assertThatThrownBy(() -> dynamo.createTable(provisioned("Music", 40_001, 1).build()))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith(
            "The requested ReadCapacityUnits, 40001, is above the per table maximum for the"
                + " account in us-east-1. Per table maximum: 40000.");
  }

  @Test
  void global_index_of_a_provisioned_table_needs_units() {
    assertRefused(
        sorted("Music")
            .billingMode(BillingMode.PROVISIONED)
            .provisionedThroughput(units(1, 1))
            .globalSecondaryIndexes(global("in-city", hash("city"))),
        INVALID + "ProvisionedThroughput is not specified for index: in-city");
  }

  @Test
  void global_index_of_an_on_demand_table_takes_no_units() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                global("in-city", hash("city")).toBuilder()
                    .provisionedThroughput(units(1, 1))
                    .build()),
        INVALID
            + "ProvisionedThroughput should not be specified for index: in-city when BillingMode"
            + " is PAY_PER_REQUEST");
  }

  @Test
  void maxima_are_of_on_demand_tables() {
    assertRefused(
        provisioned("Music", 1, 1).onDemandThroughput(o -> o.maxReadRequestUnits(5L)),
        INVALID
            + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table"
            + " BillingMode is PROVISIONED.");
  }

  @Test
  void maxima_are_positive() {
    assertRefused(
        onDemand("Music").onDemandThroughput(o -> o.maxWriteRequestUnits(-1L)),
        INVALID
            + "Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid"
            + " range");
  }

  @Test
  void warm_throughput_is_no_less_than_what_is_there_unasked() {
    assertRefused(
        onDemand("Music").warmThroughput(w -> w.readUnitsPerSecond(1L)),
        INVALID
            + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than initial"
            + " throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest"
            + "/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial");
    assertRefused(
        provisioned("Music", 10, 10).warmThroughput(w -> w.readUnitsPerSecond(5L)),
        INVALID
            + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than"
            + " ReadCapacityUnits of ProvisionedThroughput");
  }
}
