package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** Which changes of a table keep others from being made. */
class UpdatedTableInUseTests extends UpdatedTable {
  @Test
  void table_that_is_creating_is_in_use() {
    dynamo.createTable(onDemand("Music").build());

    assertInUse(r -> r.deletionProtectionEnabled(true), "Table is being created: Music");
  }

  @Test
  void units_that_are_changing_keep_others_from_changing() {
    create(provisioned("Music", 1, 1));
    update(r -> r.provisionedThroughput(units(2, 2)));

    assertInUse(
        r -> r.provisionedThroughput(units(3, 3)),
        "Table IOPS are currently being updated. Table: Music");
    assertInUse(
        r -> r.streamSpecification(keysOnly()),
        "Can't enable or disable stream while table IOPS are being updated. Table: Music");
    assertInUse(
        r -> createCityIndex(r, i -> i.provisionedThroughput(units(1, 1))),
        "Can't create or delete indexes while table IOPS are being updated. Table: Music");
    update(r -> r.deletionProtectionEnabled(true));
  }

  @Test
  void stream_that_is_changing_keeps_others_from_changing() {
    create(onDemand("Music"));
    update(r -> r.streamSpecification(keysOnly()));

    assertInUse(
        r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS),
        "Can't update table class when stream status is being updated. Table: Music");
    assertInUse(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(1L)),
        "OnDemandThroughput cannot be updated while stream status update is in progress");
    assertInUse(
        this::createCityIndex,
        "Can't create or delete an index when stream status is being updated.");
  }

  @Test
  void class_that_is_changing_keeps_others_from_changing() {
    create(onDemand("Music"));
    update(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));

    assertInUse(
        r -> r.tableClass(TableClass.STANDARD),
        "Can't update table class when a table class update is in progress. Table: Music"
            + " TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS");
    assertInUse(
        r -> r.streamSpecification(keysOnly()),
        "Can't change stream status when a table class update is in progress. Table: Music"
            + " TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS");
  }

  @Test
  void index_that_is_allocated_keeps_units_from_changing() {
    createProvisionedWithIndex();
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));

    assertInUse(
        r -> r.provisionedThroughput(units(5, 5)),
        "Can't change table IOPS when an index is being deleted. Table: Music Indexes: [in-city]");
    assertInUse(
        r -> r.globalSecondaryIndexUpdates(indexUnits(5, 5)),
        "Index is being deleted. Table: Music Index: in-city");
  }
}
