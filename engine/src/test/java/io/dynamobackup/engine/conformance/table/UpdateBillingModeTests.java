package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A table becomes on-demand or provisioned, and which throughput it has then. */
class UpdateBillingModeTests extends UpdatedTable {
  @Test
  void table_becomes_on_demand() {
    create(provisioned("Music", 3, 3));

    TableDescription answer = update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));
    settle();
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(answer.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNull();
    assertThat(answer.provisionedThroughput().readCapacityUnits()).isZero();
    assertThat(after.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNotNull();
    assertThat(after.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(after.provisionedThroughput().numberOfDecreasesToday()).isZero();
  }

  @Test
  void table_becomes_provisioned_and_keeps_telling_when_it_was_on_demand() {
    create(onDemand("Music").onDemandThroughput(o -> o.maxReadRequestUnits(5L)));

    TableDescription answer =
        update(r -> r.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units(2, 2)));
    settle();
    TableDescription after = describe();

    assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(2);
    assertThat(answer.billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
    assertThat(after.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNotNull();
    assertThat(after.onDemandThroughput()).isNull();
  }

  @Test
  void on_demand_table_may_be_made_on_demand_again() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void on_demand_table_takes_no_units() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.provisionedThroughput(units(1, 1)),
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST");
  }

  @Test
  void provisioned_mode_needs_units() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.billingMode(BillingMode.PROVISIONED),
        INVALID + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
  }

  @Test
  void provisioned_mode_needs_units_for_every_index() {
    create(
        sorted("Music")
            .globalSecondaryIndexes(global("one", hash("city")), global("two", hash("city"))));

    assertRefused(
        r -> r.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units(1, 1)),
        INVALID + "ProvisionedThroughput must be specified for index: one,two");
    update(
        r ->
            r.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units(1, 1))
                .globalSecondaryIndexUpdates(
                    u -> u.update(i -> i.indexName("one").provisionedThroughput(units(2, 2))),
                    u -> u.update(i -> i.indexName("two").provisionedThroughput(units(3, 3)))));
    settle();
    assertThat(describe().globalSecondaryIndexes())
        .extracting(index -> index.provisionedThroughput().readCapacityUnits())
        .containsExactly(2L, 3L);
  }
}
