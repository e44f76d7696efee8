package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class UpdateTableThroughputTests extends UpdatedTable {
  @Test
  void units_change_when_updating_is_over() {
    create(provisioned("Music", 3, 3));

    TableDescription answer = update(r -> r.provisionedThroughput(units(5, 2)));
    TableDescription during = describe();
    settle();
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(answer.provisionedThroughput().numberOfDecreasesToday()).isZero();
    assertThat(answer.provisionedThroughput().lastIncreaseDateTime()).isNotNull();
    assertThat(answer.provisionedThroughput().lastDecreaseDateTime()).isNotNull();
    assertThat(during.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(during.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(after.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(after.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(after.provisionedThroughput().writeCapacityUnits()).isEqualTo(2);
    assertThat(after.provisionedThroughput().numberOfDecreasesToday()).isEqualTo(1);
    assertThat(after.billingModeSummary()).isNull();
  }

  @Test
  void answer_shows_the_passing_state_although_changes_take_no_time() {
    try (Target instant = Target.instant()) {
      instant.client().createTable(provisioned("Music", 3, 3).build());

      TableDescription answer =
          instant
              .client()
              .updateTable(r -> r.tableName("Music").provisionedThroughput(units(5, 5)))
              .tableDescription();
      TableDescription after = instant.client().describeTable(r -> r.tableName("Music")).table();

      assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
      assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
      assertThat(after.tableStatus()).isEqualTo(TableStatus.ACTIVE);
      assertThat(after.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    }
  }

  @Test
  void warm_throughput_remembers_the_most_that_was_provisioned() {
    create(provisioned("Music", 3, 3));

    update(r -> r.provisionedThroughput(units(9, 3)));
    settle();
    update(r -> r.provisionedThroughput(units(1, 1)));
    settle();

    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(9);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(3);
  }

  @Test
  void same_units_are_refused() {
    create(provisioned("Music", 3, 4));

    assertRefused(
        r -> r.provisionedThroughput(units(3, 4)),
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 3. Requested"
            + " ReadCapacityUnits: 3. Current WriteCapacityUnits provisioned for the table: 4."
            + " Requested WriteCapacityUnits: 4. Refer to the Amazon DynamoDB Developer Guide for"
            + " current limits and how to request higher limits.");
  }

  @Test
  void fifth_decrease_of_a_day_waits_an_hour_after_the_fourth() {
    create(provisioned("Music", 9, 9));
    for (int i = 8; i > 4; i--) {
      int left = i;
      update(r -> r.provisionedThroughput(units(left, 9)));
      settle();
    }

    assertLimited(
        r -> r.provisionedThroughput(units(1, 9)),
        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC"
            + " day. After the first 4 decreases, each subsequent decrease in the same UTC day can"
            + " be performed at most once every 3600 seconds. Number of decreases today: 4. Last"
            + " decrease at Friday, December 14, 2018 at 2:27:00 PM Coordinated Universal Time."
            + " Next decrease can be made at Friday, December 14, 2018 at 3:27:00 PM Coordinated"
            + " Universal Time");
    target.advance(Duration.ofHours(1));
    update(r -> r.provisionedThroughput(units(1, 9)));
    settle();
    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isEqualTo(5);
  }

  @Test
  void decreases_are_counted_from_midnight_in_utc() {
    create(provisioned("Music", 9, 9));
    update(r -> r.provisionedThroughput(units(8, 8)));
    target.clock().advanceTo(Instant.parse("2018-12-15T00:00:00Z"));

    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isZero();
  }

  @Test
  void maxima_are_merged_and_minus_one_removes_one() {
    create(
        onDemand("Music")
            .onDemandThroughput(o -> o.maxReadRequestUnits(5L).maxWriteRequestUnits(6L)));

    TableDescription answer = update(r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(-1L)));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.onDemandThroughput().maxReadRequestUnits()).isEqualTo(-1);
    assertThat(describe().onDemandThroughput().maxReadRequestUnits()).isNull();
    assertThat(describe().onDemandThroughput().maxWriteRequestUnits()).isEqualTo(6);
  }

  @Test
  void maxima_are_of_on_demand_tables() {
    create(provisioned("Music", 1, 1));

    assertRefused(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(5L)),
        INVALID
            + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table"
            + " BillingMode is PROVISIONED");
  }

  @Test
  void maxima_have_a_quota() {
    create(onDemand("Music"));

    assertLimited(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(40_001L)),
        "Subscriber limit exceeded: Requested MaxReadRequestUnits for OnDemandThroughput for table"
            + " exceeds TableMaxReadCapacityUnits of the account in region us-east-1");
  }

  @Test
  void warm_throughput_rises_while_the_table_is_active() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.warmThroughput(w -> w.readUnitsPerSecond(13_000L)));
    TableDescription during = describe();
    target.advance(Duration.ofMinutes(10));
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(answer.warmThroughput().status()).isEqualTo(TableStatus.UPDATING);
    assertThat(during.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(during.warmThroughput().status()).isEqualTo(TableStatus.UPDATING);
    assertThat(after.warmThroughput().readUnitsPerSecond()).isEqualTo(13_000);
    assertThat(after.warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
    assertThat(after.warmThroughput().status()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void warm_throughput_does_not_become_less() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.warmThroughput(w -> w.readUnitsPerSecond(11_000L)),
        INVALID
            + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current"
            + " WarmThroughput, decreasing WarmThroughput is not supported");
  }
}
