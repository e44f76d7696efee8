package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** What PutItem and DeleteItem tell of the capacity they consume, and of item collections. */
class WriteCapacityTests {
  private static final Map<String, Double> NONE = Map.of();

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private double unitsOfPut(Map<String, AttributeValue> item) {
    return client
        .putItem(
            r ->
                r.tableName(Keyed.TABLE)
                    .item(item)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  private double unitsOfDelete(String p) {
    return client
        .deleteItem(
            r ->
                r.tableName(Keyed.TABLE)
                    .key(key(p))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  private ConsumedCapacity put(Map<String, AttributeValue> item) {
    return client
        .putItem(
            r ->
                r.tableName(Music.TABLE)
                    .item(item)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
        .consumedCapacity();
  }

  private static Map<String, AttributeValue> song(String attribute, String value) {
    Map<String, AttributeValue> song = new HashMap<>(Music.song("A", "1"));
    song.put(attribute, s(value));
    return song;
  }

  @Test
  void write_consumes_a_unit_for_a_kilobyte_of_the_larger_of_old_and_new() {
    Keyed.byString(client);

    assertThat(unitsOfPut(sized("k", 1024))).isEqualTo(1);
    assertThat(unitsOfPut(sized("k", 2049))).isEqualTo(3);
    assertThat(unitsOfPut(key("k"))).isEqualTo(3);
    assertThat(unitsOfPut(key("k"))).isEqualTo(1);
    assertThat(unitsOfPut(sized("k", 1025))).isEqualTo(2);
    assertThat(unitsOfDelete("k")).isEqualTo(2);
    assertThat(unitsOfDelete("k")).isEqualTo(1);
  }

  @Test
  void total_has_no_parts() {
    Music.create(client, Music::indexed);

    ConsumedCapacity total =
        client
            .putItem(
                r ->
                    r.tableName(Music.TABLE)
                        .item(Music.song("A", "1"))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .consumedCapacity();

    assertThat(total)
        .isEqualTo(ConsumedCapacity.builder().tableName(Music.TABLE).capacityUnits(3.0).build());
  }

  @Test
  void indexes_that_hold_the_new_item_consume_a_write_each() {
    Music.create(client, Music::indexed);

    assertThat(put(Music.song("A", "1")))
        .isEqualTo(
            ConsumedUnitsOf.table(Music.TABLE, 1, Map.of("by-year", 1.0), Map.of("by-genre", 1.0)));
  }

  @Test
  void indexes_that_do_not_hold_the_item_are_not_shown() {
    Music.create(client, Music::indexed);

    assertThat(put(Music.key("A", "1")))
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 1, NONE, NONE));
  }

  @Test
  void same_item_again_consumes_nothing_of_indexes() {
    Music.create(client, Music::indexed);
    put(Music.song("A", "1"));

    assertThat(put(Music.song("A", "1")))
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 1, NONE, NONE));
  }

  @Test
  void attribute_that_no_index_holds_consumes_nothing_of_indexes() {
    Music.create(client, Music::indexed);
    put(song("Label", "old"));

    assertThat(put(song("Label", "new")))
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 1, NONE, NONE));
  }

  @Test
  void changed_index_key_consumes_two_writes_and_a_projected_attribute_one() {
    Music.create(client, Music::indexed);
    put(Music.song("A", "1"));

    assertThat(put(song("Year", "1999")))
        .isEqualTo(
            ConsumedUnitsOf.table(Music.TABLE, 1, Map.of("by-year", 2.0), Map.of("by-genre", 1.0)));
    assertThat(put(Music.key("A", "1")))
        .isEqualTo(
            ConsumedUnitsOf.table(Music.TABLE, 1, Map.of("by-year", 1.0), Map.of("by-genre", 1.0)));
  }

  @Test
  void delete_consumes_a_write_of_each_index_that_held_the_item() {
    Music.create(client, Music::indexed);
    put(Music.song("A", "1"));

    ConsumedCapacity consumed =
        client
            .deleteItem(
                r ->
                    r.tableName(Music.TABLE)
                        .key(Music.key("A", "1"))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();

    assertThat(consumed)
        .isEqualTo(
            ConsumedUnitsOf.table(Music.TABLE, 1, Map.of("by-year", 1.0), Map.of("by-genre", 1.0)));
  }

  @Test
  void capacity_is_of_the_table_as_it_was_named() {
    Keyed.byString(client);
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/" + Keyed.TABLE;

    assertThat(
            client
                .putItem(
                    r ->
                        r.tableName(arn)
                            .item(key("k"))
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .tableName())
        .isEqualTo(arn);
  }

  @Test
  void item_collection_is_shown_for_a_table_with_local_indexes_only() {
    Keyed.byString(client);
    Music.create(client, Music::indexed);
    ReturnItemCollectionMetrics size = ReturnItemCollectionMetrics.SIZE;
    ItemCollectionMetrics collection =
        ItemCollectionMetrics.builder()
            .itemCollectionKey(Map.of("Artist", s("A")))
            .sizeEstimateRangeGB(0.0, 1.0)
            .build();

    assertThat(
            client
                .putItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .item(Music.song("A", "1"))
                            .returnItemCollectionMetrics(size))
                .itemCollectionMetrics())
        .isEqualTo(collection);
    assertThat(
            client
                .deleteItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .key(Music.key("A", "1"))
                            .returnItemCollectionMetrics(size))
                .itemCollectionMetrics())
        .isEqualTo(collection);
    assertThat(
            client
                .putItem(
                    r -> r.tableName(Keyed.TABLE).item(key("k")).returnItemCollectionMetrics(size))
                .itemCollectionMetrics())
        .isNull();
  }
}
