package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class BatchGetItemTests extends BatchReads {
  @Test
  void items_that_are_there_are_returned_by_table() {
    Keyed.byString(client);
    Music.create(client);
    put(key("a"));
    put(key("c"));
    Music.put(client, "A", "1");

    BatchGetItemResponse response =
        get(
            Map.of(
                Keyed.TABLE,
                keys("a", "b", "c"),
                Music.TABLE,
                keys(List.of(Music.key("A", "1"), Music.key("A", "2")))));

    assertThat(response.responses().get(Keyed.TABLE)).containsExactlyInAnyOrder(key("a"), key("c"));
    assertThat(response.responses().get(Music.TABLE)).containsExactly(Music.song("A", "1"));
    assertThat(response.hasUnprocessedKeys()).isTrue();
    assertThat(response.unprocessedKeys()).isEmpty();
    assertThat(response.hasConsumedCapacity()).isFalse();
  }

  @Test
  void table_of_which_nothing_is_found_has_an_empty_list() {
    Keyed.byString(client);

    assertThat(get(Map.of(Keyed.TABLE, keys("a"))).responses())
        .isEqualTo(Map.of(Keyed.TABLE, List.of()));
  }

  @Test
  void table_is_answered_as_it_was_named() {
    Keyed.byString(client);
    put(key("a"));
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/" + Keyed.TABLE;

    assertThat(get(Map.of(arn, keys("a"))).responses()).isEqualTo(Map.of(arn, List.of(key("a"))));
  }

  @Test
  void key_asked_for_twice_is_refused_before_the_table_is_looked_for() {
    String text = "Provided list of item keys contains duplicates";

    assertInvalid(() -> get(Map.of("Absent", keys("a", "b", "a"))), text);
    assertInvalid(
        () -> get(Map.of("Absent", keys(List.of(Map.of("p", n("1")), Map.of("p", n("1.0")))))),
        text);
  }

  @Test
  void batch_has_at_most_100_keys() {
    String[] fifty = IntStream.range(0, 50).mapToObj(i -> "k" + i).toArray(String[]::new);
    String[] fiftyOne = IntStream.range(0, 51).mapToObj(i -> "k" + i).toArray(String[]::new);

    assertNotFound(() -> get(Map.of("Absent", keys(fifty), "Other", keys(fifty))));
    assertInvalid(
        () -> get(Map.of("Absent", keys(fifty), "Other", keys(fiftyOne))),
        "Too many items requested for the BatchGetItem call");
  }

  @Test
  void absent_table_fails_the_whole_batch() {
    Keyed.byString(client);

    assertNotFound(() -> get(Map.of(Keyed.TABLE, keys("a"), "Absent", keys("a"))));
    assertNotFound(() -> get(Map.of("Absent", keys(List.of(Map.of())))));
  }

  @Test
  void key_of_another_schema_fails_the_whole_batch() {
    Keyed.byString(client);

    assertInvalid(
        () -> get(Map.of(Keyed.TABLE, keys(List.of(key("a"), Map.of("p", n("1")))))), MISMATCH);
    assertInvalid(
        () -> get(Map.of(Keyed.TABLE, keys(List.of(Map.of("p", s("a"), "b", s("b")))))), MISMATCH);
  }

  @Test
  void values_are_checked_before_the_table_is_looked_for() {
    assertInvalid(
        () -> get(Map.of("Absent", keys(List.of(Map.of("p", n("x")))))),
        "The parameter cannot be converted to a numeric value: x");
  }

  @Test
  void keys_of_items_past_16_megabytes_are_unprocessed() {
    Keyed.byString(client);
    List<String> partitions = new ArrayList<>();
    for (int i = 0; i < 42; i++) {
      partitions.add("k" + (10 + i));
      put(sized(partitions.get(i), 400 * 1024));
    }
    KeysAndAttributes asked =
        keys(partitions.toArray(String[]::new)).toBuilder().consistentRead(true).build();

    BatchGetItemResponse response =
        client.batchGetItem(
            r ->
                r.requestItems(Map.of(Keyed.TABLE, asked))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(response.responses().get(Keyed.TABLE)).hasSize(40);
    assertThat(response.unprocessedKeys())
        .isEqualTo(
            Map.of(Keyed.TABLE, keys("k50", "k51").toBuilder().consistentRead(true).build()));
    assertThat(response.consumedCapacity().get(0).capacityUnits()).isEqualTo(4000);
    assertThat(get(response.unprocessedKeys()).responses().get(Keyed.TABLE)).hasSize(2);
  }

  @Test
  void consumed_capacity_is_the_sum_by_table() {
    Keyed.byString(client);
    Music.create(client);
    put(sized("large", 4097));
    put(key("small"));
    Map<String, KeysAndAttributes> asked =
        Map.of(
            Keyed.TABLE,
            keys("large", "small", "absent"),
            Music.TABLE,
            keys(List.of(Music.key("A", "1"))).toBuilder().consistentRead(true).build());

    List<ConsumedCapacity> total =
        client
            .batchGetItem(
                r -> r.requestItems(asked).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .consumedCapacity();
    List<ConsumedCapacity> byIndex =
        client
            .batchGetItem(
                r -> r.requestItems(asked).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();

    assertThat(total)
        .containsExactlyInAnyOrder(
            ConsumedCapacity.builder().tableName(Keyed.TABLE).capacityUnits(2.0).build(),
            ConsumedCapacity.builder().tableName(Music.TABLE).capacityUnits(1.0).build());
    assertThat(byIndex)
        .contains(
            ConsumedCapacity.builder()
                .tableName(Keyed.TABLE)
                .capacityUnits(2.0)
                .table(t -> t.capacityUnits(2.0))
                .build());
  }

  @Test
  void batch_of_nothing_is_refused() {
    assertInvalid(
        () -> client.batchGetItem(r -> r.requestItems(Map.of())),
        "1 validation error detected: Value at 'RequestItems' failed to satisfy constraint: Member"
            + " must have length greater than or equal to 1");
  }
}
