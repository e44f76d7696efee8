package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.NOT_VALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Which keys an item may have. */
class PutKeyTests extends Puts {
  @Test
  void number_keys_of_one_value_are_one_key() {
    Keyed.by(client, "Numbers", ScalarAttributeType.N);

    for (String number : List.of("1", "1.0", "1e0", "0.1E1", "01")) {
      client.putItem(r -> r.tableName("Numbers").item(Map.of("p", n(number), "a", s(number))));
    }

    assertThat(client.scan(r -> r.tableName("Numbers")).items())
        .containsExactly(Map.of("p", n("1"), "a", s("01")));
  }

  @Test
  void item_must_have_the_key_attributes() {
    Music.create(client);

    assertInvalid(
        () -> client.putItem(r -> r.tableName(Music.TABLE).item(Map.of("SongTitle", s("x")))),
        INVALID + "Missing the key Artist in the item");
    assertInvalid(
        () -> client.putItem(r -> r.tableName(Music.TABLE).item(Map.of("Artist", s("x")))),
        INVALID + "Missing the key SongTitle in the item");
  }

  @Test
  void key_attribute_must_have_its_type() {
    Keyed.byString(client);

    assertInvalid(
        () -> put(Map.of("p", n("1"))), INVALID + "Type mismatch for key p expected: S actual: N");
    assertInvalid(
        () -> put(Map.of("p", fromNul(true))),
        INVALID + "Type mismatch for key p expected: S actual: NULL");
  }

  @Test
  void key_attribute_must_not_be_empty() {
    Keyed.byString(client);
    Keyed.by(client, "Binary", ScalarAttributeType.B);

    assertInvalid(
        () -> put(key("")),
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty string value. Key:"
            + " p");
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Binary").item(Map.of("p", b()))),
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty binary value. Key:"
            + " p");
  }

  @Test
  void partition_key_may_have_2048_bytes_and_sort_key_1024() {
    Music.create(client);

    Music.put(client, "a".repeat(2048), "b".repeat(1024));

    assertInvalid(
        () -> Music.put(client, "a".repeat(2049), "b"),
        INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes");
    assertInvalid(
        () -> Music.put(client, "a", "é".repeat(513)),
        INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
  }

  @Test
  void attribute_that_an_index_is_keyed_by_must_have_its_type() {
    Music.create(client, Music::indexed);

    assertInvalid(
        () ->
            client.putItem(
                r ->
                    r.tableName(Music.TABLE)
                        .item(Map.of("Artist", s("a"), "SongTitle", s("b"), "Genre", n("1")))),
        INVALID + "Type mismatch for Index Key Genre Expected: S Actual: N IndexName: by-genre");
  }
}
