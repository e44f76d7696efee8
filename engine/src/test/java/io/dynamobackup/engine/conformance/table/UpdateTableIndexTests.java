package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.local;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class UpdateTableIndexTests extends UpdatedTable {
  @Test
  void index_is_created_over_the_items_that_are_there() {
    create(onDemand("Music"));
    put("1", "Oslo");
    put("2", "Rome");

    TableDescription answer = update(this::createCityIndex);
    TableDescription allocating = describe();
    settle();
    TableDescription backfilling = describe();
    target.advance(Duration.ofMinutes(10));
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.globalSecondaryIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.indexStatusAsString()).isEqualTo("CREATING");
              assertThat(index.backfilling()).isFalse();
              assertThat(index.itemCount()).isZero();
            });
    assertThat(allocating.globalSecondaryIndexes().get(0).backfilling()).isFalse();
    assertThat(backfilling.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(backfilling.globalSecondaryIndexes().get(0).indexStatusAsString())
        .isEqualTo("CREATING");
    assertThat(backfilling.globalSecondaryIndexes().get(0).backfilling()).isTrue();
    assertThat(after.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("ACTIVE");
    assertThat(after.globalSecondaryIndexes().get(0).backfilling()).isNull();
    assertThat(after.globalSecondaryIndexes().get(0).itemCount()).isEqualTo(2);
    assertThat(after.attributeDefinitions()).containsExactly(string("city"), string("id"));
  }

  @Test
  void index_is_deleted_with_the_attribute_only_it_used() {
    create(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("city"))
            .globalSecondaryIndexes(global("in-city", hash("city"))));

    TableDescription answer =
        update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
    TableDescription during = describe();
    settle();
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("DELETING");
    assertThat(during.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("DELETING");
    assertThat(during.attributeDefinitions()).containsExactly(string("city"), string("id"));
    assertThat(after.hasGlobalSecondaryIndexes()).isFalse();
    assertThat(after.attributeDefinitions()).containsExactly(string("id"));
  }

  private static void createAndDeleteCityIndex(DynamoDbClient client) {
    client.createTable(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("city"))
            .globalSecondaryIndexes(global("in-city", hash("city")))
            .build());

    client.updateTable(
        r ->
            r.tableName("Music")
                .globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
  }

  @Test
  void index_that_was_deleted_no_longer_asks_for_its_key() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      createAndDeleteCityIndex(client);
      client.putItem(
          r ->
              r.tableName("Music")
                  .item(
                      Map.of(
                          "id", value("1"),
                          "city", value("1").toBuilder().s(null).n("5").build())));

      assertThat(client.describeTable(r -> r.tableName("Music")).table().itemCount()).isEqualTo(1);
    }
  }

  @Test
  void index_of_the_same_name_may_follow_one_that_was_deleted() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      createAndDeleteCityIndex(client);
      client.updateTable(
          r -> {
            r.tableName("Music");
            createCityIndex(r);
          });

      assertThat(
              client
                  .describeTable(r -> r.tableName("Music"))
                  .table()
                  .globalSecondaryIndexes()
                  .get(0)
                  .indexStatusAsString())
          .isEqualTo("ACTIVE");
    }
  }

  @Test
  void unknown_index_is_not_found() {
    create(onDemand("Music"));

    assertError(
        r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))),
        "ResourceNotFoundException",
        "Requested resource not found: Index in-city for table Music");
  }

  @Test
  void local_index_is_not_changed() {
    create(sorted("Music").localSecondaryIndexes(local("by-city", hash("id"), range("city"))));

    assertRefused(
        r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("by-city"))),
        "Cannot delete an index that is not a GlobalSecondaryIndex: by-city");
  }

  @Test
  void only_one_index_is_created_or_deleted_at_once() {
    create(
        sorted("Music")
            .globalSecondaryIndexes(global("one", hash("city")), global("two", hash("at"))));
    String text =
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
            + " per table";

    assertLimited(
        r ->
            r.globalSecondaryIndexUpdates(
                u -> u.delete(i -> i.indexName("one")), u -> u.delete(i -> i.indexName("two"))),
        text);
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("one"))));
    assertLimited(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("two"))), text);
  }

  @Test
  void new_index_needs_its_attributes() {
    create(onDemand("Music"));

    assertRefused(
        r -> createCityIndex(r).attributeDefinitions(List.of()),
        INVALID + "AttributeDefinitions is not specified for index: in-city");
    assertRefused(
        r -> createCityIndex(r).attributeDefinitions(string("zip")),
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [city],"
            + " AttributeDefinitions: [zip, id]");
  }

  @Test
  void new_index_has_a_new_name() {
    create(sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"))));

    assertRefused(this::createCityIndex, "Attempting to create an index which already exists");
  }

  @Test
  void twenty_first_index_is_refused() {
    create(
        sorted("Music")
            .globalSecondaryIndexes(
                IntStream.range(0, 20).mapToObj(i -> global("index-" + i, hash("city"))).toList()));

    assertLimited(
        this::createCityIndex,
        "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of"
            + " 20");
  }

  @Test
  void index_in_allocation_cannot_be_deleted_but_one_in_backfilling_can() {
    create(onDemand("Music"));
    update(this::createCityIndex);

    assertInUse(
        r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))),
        "Index creation is in resource allocation phase. Retry deletion during backfilling phase"
            + " or when the index is active. Table: Music Index: in-city");
    settle();
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
    settle();
    assertThat(describe().hasGlobalSecondaryIndexes()).isFalse();
  }
}
