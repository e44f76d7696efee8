package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Indexes that a table cannot be given. */
class NewIndexTests extends UpdatedTable {

  private static Consumer<UpdateTableRequest.Builder> index(
      Consumer<CreateGlobalSecondaryIndexAction.Builder> change) {
    return request ->
        request
            .attributeDefinitions(string("city"))
            .globalSecondaryIndexUpdates(
                u ->
                    u.create(
                        i -> {
                          i.indexName("in-city")
                              .keySchema(hash("city"))
                              .projection(p -> p.projectionType("ALL"));
                          change.accept(i);
                        }));
  }

  @Test
  void index_of_a_provisioned_table_has_throughput() {
    create(provisioned("Music", 2, 2));

    assertRefused(
        index(i -> {}),
        INVALID
            + "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: in-city");
  }

  @Test
  void index_of_an_on_demand_table_has_none() {
    create(onDemand("Music"));

    assertRefused(
        index(i -> i.provisionedThroughput(units(1, 1))),
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: in-city"
            + " when BillingMode is PAY_PER_REQUEST");
  }

  @Test
  void attribute_keeps_the_type_it_has_in_the_table() {
    create(onDemand("Music"));

    assertRefused(
        r -> {
          index(i -> i.keySchema(hash("id"))).accept(r);
          r.attributeDefinitions(a -> a.attributeName("id").attributeType(ScalarAttributeType.N));
        },
        INVALID
            + "Attribute id of index in-city is defined with type S by the table, and cannot be"
            + " redefined with type N");
  }

  @Test
  void indexes_project_100_attributes_together_at_most() {
    create(onDemand("Music"));
    List<String> attributes = IntStream.range(0, 20).mapToObj(i -> "a" + i).toList();
    for (int n = 0; n < 5; n++) {
      String name = "index-" + n;
      update(
          index(
              i ->
                  i.indexName(name)
                      .projection(p -> p.projectionType("INCLUDE").nonKeyAttributes(attributes))));
      target.advance(Duration.ofHours(1));
    }

    assertRefused(
        index(i -> i.projection(p -> p.projectionType("INCLUDE").nonKeyAttributes("more"))),
        INVALID + "Number of NonKeyAttributes of all indexes exceeds per-table limit of 100");
  }

  @Test
  void name_of_an_index_that_is_being_deleted_is_in_use() {
    create(onDemand("Music"));
    update(this::createCityIndex);
    target.advance(Duration.ofHours(1));
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));

    assertInUse(index(i -> {}), "Index is being deleted. Table: Music Index: in-city");
  }
}
