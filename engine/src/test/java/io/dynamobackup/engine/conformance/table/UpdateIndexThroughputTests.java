package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Units of global secondary indexes are changed. */
class UpdateIndexThroughputTests extends UpdatedTable {
  @Test
  void units_of_an_index_change_while_the_table_is_active() {
    createProvisionedWithIndex();

    TableDescription answer = update(r -> r.globalSecondaryIndexUpdates(indexUnits(5, 5)));
    TableDescription during = describe();
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("UPDATING");
    assertThat(answer.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(2);
    assertThat(during.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("UPDATING");
    assertThat(
            describe().globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(5);
  }

  @Test
  void same_units_of_an_index_are_refused() {
    createProvisionedWithIndex();

    assertRefused(
        r -> r.globalSecondaryIndexUpdates(indexUnits(2, 2)),
        "The provisioned throughput for the index in-city will not change. The requested value"
            + " equals the current value. Current ReadCapacityUnits provisioned for index in-city:"
            + " 2. Requested ReadCapacityUnits: 2. Current WriteCapacityUnits provisioned for index"
            + " in-city: 2. Requested WriteCapacityUnits: 2. Refer to the Amazon DynamoDB Developer"
            + " Guide for current limits and how to request higher limits.");
  }

  @Test
  void index_of_an_on_demand_table_takes_no_units() {
    create(sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"))));

    assertRefused(
        r -> r.globalSecondaryIndexUpdates(indexUnits(2, 2)),
        INVALID
            + "The only Updates for index: in-city when TableThroughputMode is PAY_PER_REQUEST can"
            + " be to OnDemandThroughput, WarmThroughput");
  }
}
