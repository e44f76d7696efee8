package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchWriteItemTests extends BatchWrites {
  @Test
  void puts_and_deletes_are_made_in_every_table() {
    Keyed.byString(client);
    Music.create(client);
    write(put(key("old")), put(key("kept")));

    BatchWriteItemResponse response =
        write(
            Map.of(
                Keyed.TABLE,
                List.of(delete(key("old")), put(key("new"))),
                Music.TABLE,
                List.of(put(Music.song("A", "1")))));

    assertThat(items()).containsExactlyInAnyOrder(key("kept"), key("new"));
    assertThat(client.scan(r -> r.tableName(Music.TABLE)).items())
        .containsExactly(Music.song("A", "1"));
    assertThat(response.hasUnprocessedItems()).isTrue();
    assertThat(response.unprocessedItems()).isEmpty();
    assertThat(response.hasConsumedCapacity()).isFalse();
    assertThat(response.hasItemCollectionMetrics()).isFalse();
  }

  @Test
  void numbers_are_stored_in_canonical_form() {
    Keyed.byString(client);

    write(put(item("a", n("1.50E2"))));

    assertThat(items()).containsExactly(item("a", n("150")));
  }

  @Test
  void consumed_capacity_is_the_sum_by_table_and_index() {
    Keyed.byString(client);
    Music.create(client, Music::indexed);
    Map<String, List<WriteRequest>> writes =
        Map.of(
            Keyed.TABLE,
            List.of(put(sized("large", 1025)), put(key("small")), delete(key("absent"))),
            Music.TABLE,
            List.of(
                put(Music.song("A", "1")),
                put(Map.of("Artist", s("A"), "SongTitle", s("sparse")))));

    List<ConsumedCapacity> consumed =
        client
            .batchWriteItem(
                r -> r.requestItems(writes).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();

    assertThat(consumed)
        .containsExactlyInAnyOrder(
            ConsumedCapacity.builder()
                .tableName(Keyed.TABLE)
                .capacityUnits(4.0)
                .table(t -> t.capacityUnits(4.0))
                .build(),
            ConsumedUnitsOf.table(Music.TABLE, 2, Map.of("by-year", 1.0), Map.of("by-genre", 1.0)));
  }

  @Test
  void item_collections_are_shown_once_each_for_tables_with_local_indexes() {
    Keyed.byString(client);
    Music.create(client, Music::indexed);

    BatchWriteItemResponse response =
        client.batchWriteItem(
            r ->
                r.requestItems(
                        Map.of(
                            Keyed.TABLE,
                            puts(1),
                            Music.TABLE,
                            List.of(
                                put(Music.song("A", "1")),
                                put(Music.song("A", "2")),
                                delete(Music.key("B", "1")))))
                    .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE));

    assertThat(response.itemCollectionMetrics())
        .isEqualTo(Map.of(Music.TABLE, List.of(collection("A"), collection("B"))));
  }

  private static ItemCollectionMetrics collection(String artist) {
    return ItemCollectionMetrics.builder()
        .itemCollectionKey(Map.of("Artist", s(artist)))
        .sizeEstimateRangeGB(0.0, 1.0)
        .build();
  }
}
