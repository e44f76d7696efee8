package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What a change of a table keeps from changing, and how that is told. */
class BusyTableTests extends UpdatedTable {

  private static void changeMaxima(UpdateTableRequest.Builder request) {
    request.onDemandThroughput(o -> o.maxReadRequestUnits(5L));
  }

  private static void deleteCityIndex(UpdateTableRequest.Builder request) {
    request.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city")));
  }

  @Test
  void maxima_wait_for_the_billing_mode() {
    create(provisioned("Music", 1, 1));
    update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));

    assertInUse(
        BusyTableTests::changeMaxima,
        "OnDemandThroughput cannot be updated while BillingMode update is in progress");
  }

  @Test
  void maxima_wait_for_the_class() {
    create(onDemand("Music"));
    update(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));

    assertInUse(
        BusyTableTests::changeMaxima,
        "OnDemandThroughput cannot be updated while TableClass update is in progress."
            + " TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS");
  }

  @Test
  void maxima_wait_for_indexes() {
    create(onDemand("Music"));
    update(this::createCityIndex);

    assertInUse(
        BusyTableTests::changeMaxima,
        "OnDemandThroughput cannot be updated while index creation is in progress for indexes:"
            + " [in-city]");
  }

  @Test
  void stream_waits_for_a_stream() {
    create(onDemand("Music"));
    update(r -> r.streamSpecification(keysOnly()));

    assertInUse(
        r -> r.streamSpecification(StreamSpecification.builder().streamEnabled(false).build()),
        "Can't change stream status when stream status is being updated.");
  }

  @Test
  void stream_waits_for_indexes() {
    create(onDemand("Music"));
    update(this::createCityIndex);

    assertInUse(
        r -> r.streamSpecification(keysOnly()),
        "Can't change stream status when an index is being created");
  }

  @Test
  void index_waits_for_the_class() {
    create(onDemand("Music"));
    update(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));

    assertInUse(
        this::createCityIndex,
        "Can't create or delete an index when a table class update is in progress.");
  }

  @Test
  void index_that_is_changing_keeps_itself_from_changing() {
    createProvisionedWithIndex();
    update(r -> r.globalSecondaryIndexUpdates(indexUnits(5, 5)));

    String text = "Index is being updated. Table: Music Index: in-city";
    assertInUse(r -> r.globalSecondaryIndexUpdates(indexUnits(6, 6)), text);
    assertInUse(BusyTableTests::deleteCityIndex, text);
  }

  @Test
  void index_that_is_allocated_does_not_change() {
    create(provisioned("Music", 2, 2));
    update(r -> createCityIndex(r, i -> i.provisionedThroughput(units(1, 1))));

    assertInUse(
        r -> r.globalSecondaryIndexUpdates(indexUnits(5, 5)),
        "Index is being created but is not backfilling yet. Table: Music Index: in-city");
  }

  @Test
  void index_that_is_deleted_is_not_deleted_again() {
    create(sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"))));
    update(BusyTableTests::deleteCityIndex);

    assertInUse(
        BusyTableTests::deleteCityIndex, "Index is being deleted. Table: Music Index: in-city");
  }

  @Test
  void parts_of_global_tables_are_refused_by_name() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.multiRegionConsistency("STRONG"),
        "DynamoBackup does not model MultiRegionConsistency of UpdateTable yet");
    assertRefused(
        r -> r.globalTableWitnessUpdates(w -> w.create(c -> c.regionName("eu-west-1"))),
        "DynamoBackup does not model GlobalTableWitnessUpdates of UpdateTable yet");
  }
}
