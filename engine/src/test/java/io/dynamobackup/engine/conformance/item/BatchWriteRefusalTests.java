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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Which batches of writes are refused: as a whole. */
class BatchWriteRefusalTests extends BatchWrites {
  private static final String DUPLICATES = "Provided list of item keys contains duplicates";

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
  void batch_of_nothing_is_refused() {
    assertInvalid(
        () -> client.batchWriteItem(r -> r.requestItems(Map.of())),
        "The requestItems parameter is required for BatchWriteItem");
  }
}
