package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Scans of a local index of keys only, and of a global one that includes {@code Year}. */
class ScanIndexTests {
  private static final String START = "The provided starting key is invalid";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private ScanResponse scan(String index, Consumer<ScanRequest.Builder> change) {
    return client.scan(r -> change.accept(r.tableName(Music.TABLE).indexName(index)));
  }

  private static Map<String, AttributeValue> labelled(String title) {
    Map<String, AttributeValue> song = new HashMap<>(Music.song("A", title));
    song.put("Label", s("L"));
    return song;
  }

  private void put(Map<String, AttributeValue> item) {
    client.putItem(r -> r.tableName(Music.TABLE).item(item));
  }

  @Test
  void index_holds_the_items_that_have_its_key_as_it_projects_them() {
    put(labelled("1"));
    put(Music.key("A", "without"));

    assertThat(scan("by-genre", r -> {}).items())
        .isEqualTo(scan("by-genre", r -> r.select(Select.ALL_PROJECTED_ATTRIBUTES)).items())
        .containsExactly(Music.song("A", "1"));
    assertThat(scan("by-year", r -> {}).items())
        .containsExactly(Map.of("Artist", s("A"), "SongTitle", s("1"), "Year", s("1972")));
  }

  @Test
  void pages_of_an_index_whose_keys_are_all_the_same_hold_every_item_once() {
    for (int i = 0; i < 25; i++) {
      Music.put(client, "A" + i % 3, "" + i);
    }
    List<Map<String, AttributeValue>> all = new ArrayList<>();

    ScanResponse page = scan("by-genre", r -> r.limit(4));
    all.addAll(page.items());
    assertThat(page.lastEvaluatedKey()).containsOnlyKeys("Genre", "Artist", "SongTitle");
    while (page.hasLastEvaluatedKey()) {
      Map<String, AttributeValue> last = page.lastEvaluatedKey();
      page = scan("by-genre", r -> r.limit(4).exclusiveStartKey(last));
      all.addAll(page.items());
    }

    assertThat(all).hasSize(25).isEqualTo(scan("by-genre", r -> {}).items());
  }

  @Test
  void index_must_be_there() {
    assertInvalid(
        () -> scan("by-label", r -> {}), "The table does not have the specified index: by-label");
  }

  @Test
  void global_index_has_no_consistent_reads() {
    assertInvalid(
        () -> scan("by-genre", r -> r.consistentRead(true)),
        "Consistent reads are not supported on global secondary indexes");
    assertThat(scan("by-year", r -> r.consistentRead(true)).items()).isEmpty();
  }

  @Test
  void global_index_returns_all_attributes_only_if_it_projects_them() {
    assertInvalid(
        () -> scan("by-genre", r -> r.select(Select.ALL_ATTRIBUTES)),
        INVALID
            + "Select type ALL_ATTRIBUTES is not supported for global secondary index by-genre"
            + " because its projection type is not ALL");
  }

  @Test
  void local_index_fetches_attributes_it_does_not_hold_from_the_table() {
    put(labelled("1"));
    put(labelled("2"));

    ScanResponse fetched =
        scan(
            "by-year",
            r ->
                r.select(Select.ALL_ATTRIBUTES)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));

    assertThat(fetched.items()).containsExactlyInAnyOrder(labelled("1"), labelled("2"));
    assertThat(fetched.consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 1, Map.of("by-year", 0.5), Map.of()));
  }

  @Test
  void scan_of_an_index_consumes_capacity_of_the_index() {
    put(labelled("1"));

    assertThat(
            scan("by-genre", r -> r.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 0, Map.of(), Map.of("by-genre", 0.5)));
  }

  @Test
  void start_key_has_the_keys_of_index_and_table() {
    Map<String, AttributeValue> wrongIndexKey = new HashMap<>(Music.key("A", "1"));
    wrongIndexKey.put("Genre", n("1"));
    Map<String, AttributeValue> wrongTableKey = new HashMap<>(Music.key("A", "1"));
    wrongTableKey.put("Genre", s("Country"));
    wrongTableKey.put("SongTitle", n("1"));

    assertInvalid(() -> scan("by-genre", r -> r.exclusiveStartKey(Music.key("A", "1"))), START);
    assertInvalid(() -> scan("by-genre", r -> r.exclusiveStartKey(wrongIndexKey)), MISMATCH);
    assertInvalid(
        () -> scan("by-genre", r -> r.exclusiveStartKey(wrongTableKey)), START + ": " + MISMATCH);
  }
}
