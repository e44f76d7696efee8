package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.NOT_VALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchWriteItemTests {
  private static final String DUPLICATES = "Provided list of item keys contains duplicates";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(p -> p.item(item)).build();
  }

  private static WriteRequest delete(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(d -> d.key(key)).build();
  }

  private static List<WriteRequest> puts(int count) {
    return IntStream.range(0, count).mapToObj(i -> put(key("k" + i))).toList();
  }

  private BatchWriteItemResponse write(Map<String, List<WriteRequest>> writes) {
    return client.batchWriteItem(r -> r.requestItems(writes));
  }

  private BatchWriteItemResponse write(WriteRequest... writes) {
    return write(Map.of(Keyed.TABLE, List.of(writes)));
  }

  private List<Map<String, AttributeValue>> items() {
    return client.scan(r -> r.tableName(Keyed.TABLE)).items();
  }

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
  void two_writes_of_one_item_are_refused() {
    Keyed.byString(client);

    assertInvalid(() -> write(put(key("a")), put(key("a"))), DUPLICATES);
    assertInvalid(() -> write(put(item("a", s("1"))), delete(key("a"))), DUPLICATES);
    assertInvalid(() -> write(delete(key("a")), put(item("a", s("1")))), DUPLICATES);

    assertThat(items()).isEmpty();
  }

  @Test
  void table_is_looked_for_before_duplicates() {
    assertNotFound(() -> write(Map.of("Absent", List.of(put(key("a")), delete(key("a"))))));
  }

  @Test
  void batch_has_at_most_25_writes() {
    assertNotFound(() -> write(Map.of("Absent", puts(13), "Other", puts(12))));
    assertInvalid(
        () -> write(Map.of("Absent", puts(13), "Other", puts(13))),
        "Too many items requested for the BatchWriteItem call");
  }

  @Test
  void write_is_either_a_put_or_a_delete() {
    String text =
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
            + " supported datatypes";

    assertInvalid(() -> write(WriteRequest.builder().build()), text);
    assertInvalid(
        () ->
            write(
                WriteRequest.builder()
                    .putRequest(p -> p.item(key("a")))
                    .deleteRequest(d -> d.key(key("a")))
                    .build()),
        text);
  }

  static Stream<Map<String, AttributeValue>> itemsWithoutTheKey() {
    return Stream.of(
        Map.of(),
        Map.of("b", s("a")),
        Map.of("p", n("1")),
        Map.of("p", AttributeValue.fromL(List.of(s("a")))));
  }

  @ParameterizedTest
  @MethodSource("itemsWithoutTheKey")
  void item_must_have_the_key_of_the_schema(Map<String, AttributeValue> item) {
    Keyed.byString(client);

    assertInvalid(() -> write(put(item)), MISMATCH);
  }

  @Test
  void key_to_delete_must_be_that_of_the_schema() {
    Keyed.byString(client);

    assertInvalid(() -> write(delete(item("a", s("1")))), MISMATCH);
  }

  @Test
  void key_must_not_be_empty_or_too_long() {
    Keyed.byString(client);
    String empty =
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty string value. Key:"
            + " p";

    assertInvalid(() -> write(put(key(""))), empty);
    assertInvalid(() -> write(delete(key(""))), empty);
    assertInvalid(
        () -> write(put(key("a".repeat(2049)))),
        INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes");
  }

  @Test
  void attribute_that_an_index_is_keyed_by_must_have_its_type() {
    Music.create(client, Music::indexed);

    assertInvalid(
        () ->
            write(
                Map.of(
                    Music.TABLE,
                    List.of(put(Map.of("Artist", s("a"), "SongTitle", s("b"), "Genre", n("1")))))),
        INVALID + "Type mismatch for Index Key Genre Expected: S Actual: N IndexName: by-genre");
  }

  @Test
  void items_are_checked_before_the_table_is_looked_for() {
    assertInvalid(
        () -> write(Map.of("Absent", List.of(put(sized("k", 409_601))))),
        "Item size has exceeded the maximum allowed size");
    assertInvalid(
        () -> write(Map.of("Absent", List.of(put(item("k", n("x")))))),
        "The parameter cannot be converted to a numeric value: x");
    assertInvalid(
        () -> write(Map.of("Absent", List.of(delete(Map.of("p", n("x")))))),
        "The parameter cannot be converted to a numeric value: x");
  }

  @Test
  void refused_batch_changes_nothing() {
    Keyed.byString(client);

    assertInvalid(() -> write(put(key("a")), put(Map.of("p", n("1")))), MISMATCH);
    assertNotFound(() -> write(Map.of(Keyed.TABLE, puts(1), "Absent", puts(1))));

    assertThat(items()).isEmpty();
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

  @Test
  void batch_of_nothing_is_refused() {
    assertInvalid(
        () -> client.batchWriteItem(r -> r.requestItems(Map.of())),
        "The requestItems parameter is required for BatchWriteItem");
  }
}
