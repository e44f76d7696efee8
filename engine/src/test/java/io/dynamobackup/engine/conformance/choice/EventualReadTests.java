package io.dynamobackup.engine.conformance.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads that are not strongly consistent may miss the last writes (Developer Guide, "Read
 * consistency"), and so may global secondary indexes.
 */
class EventualReadTests extends EventualReads {
  private String genre(boolean consistent) {
    Map<String, AttributeValue> item =
        client
            .getItem(
                r ->
                    r.tableName(Music.TABLE).key(Music.key("A", "song")).consistentRead(consistent))
            .item();
    return item.isEmpty() ? "none" : item.get("Genre").s();
  }

  private List<String> query(String artist, boolean consistent) {
    return genres(
        r ->
            r.keyConditionExpression("Artist = :a")
                .expressionAttributeValues(Map.of(":a", fromS(artist)))
                .consistentRead(consistent));
  }

  private List<String> genres(Consumer<QueryRequest.Builder> query) {
    return client.query(r -> query.accept(r.tableName(Music.TABLE))).items().stream()
        .map(item -> item.get("Genre").s())
        .toList();
  }

  private int inIndex(String genre) {
    return client
        .query(
            r ->
                r.tableName(Music.TABLE)
                    .indexName("by-genre")
                    .keyConditionExpression("Genre = :g")
                    .expressionAttributeValues(Map.of(":g", fromS(genre))))
        .count();
  }

  @Test
  void get_sees_any_state_of_the_last_second() {
    use(0L, 1L, 2L, 3L);
    put("A", "song", "first");
    put("A", "other", "unrelated");
    put("A", "song", "second");
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "song")));

    assertThat(genre(false)).isEqualTo("none");
    assertThat(genre(false)).isEqualTo("second");
    assertThat(genre(false)).isEqualTo("first");
    assertThat(genre(false)).isEqualTo("none");
    assertThat(engine.choices().asked())
        .allMatch(asked -> asked.point() == ChoicePoint.EVENTUAL_READ)
        .last()
        .extracting(Asked::told)
        .isEqualTo(
            "the read of item {Artist=A, SongTitle=song} of table Music at 2018-12-14T14:26:00Z by"
                + " call 9 (GetItem) misses the last 3 writes");
  }

  @Test
  void strongly_consistent_reads_see_the_present_and_ask_nothing() {
    use(1L);
    put("A", "song", "first");

    assertThat(genre(true)).isEqualTo("first");
    assertThat(query("A", true)).containsExactly("first");
    assertThat(client.scan(r -> r.tableName(Music.TABLE).consistentRead(true)).count())
        .isEqualTo(1);
    assertThat(
            client
                .transactGetItems(
                    r ->
                        r.transactItems(
                            i -> i.get(g -> g.tableName(Music.TABLE).key(Music.key("A", "song")))))
                .responses()
                .get(0)
                .hasItem())
        .isTrue();
    assertThat(engine.choices().asked()).isEmpty();
  }

  @Test
  void writes_older_than_a_second_are_seen() {
    use(1L);
    put("A", "song", "first");

    engine.clock().advance(Duration.ofMillis(999));
    String before = genre(false);
    engine.clock().advance(Duration.ofMillis(1));

    assertThat(before).isEqualTo("none");
    assertThat(genre(false)).isEqualTo("first");
    assertThat(engine.choices().asked()).hasSize(1);
  }

  @Test
  void reads_of_what_was_not_written_lately_ask_nothing() {
    use(1L);
    put("B", "song", "first");

    assertThat(genre(false)).isEqualTo("none");
    assertThat(query("A", false)).isEmpty();
    assertThat(engine.choices().asked()).isEmpty();
  }

  @Test
  void batch_asks_for_every_key_by_itself() {
    use(1L, 0L);
    put("A", "one", "x");
    put("A", "two", "x");

    List<Map<String, AttributeValue>> found =
        client
            .batchGetItem(
                r ->
                    r.requestItems(
                        Map.of(
                            Music.TABLE,
                            KeysAndAttributes.builder()
                                .keys(Music.key("A", "one"), Music.key("A", "two"))
                                .build())))
            .responses()
            .get(Music.TABLE);

    assertThat(found).extracting(item -> item.get("SongTitle").s()).containsExactly("two");
  }

  @Test
  void query_misses_the_last_writes_to_its_partition() {
    use(2L);
    put("A", "1", "first");
    put("A", "2", "second");
    put("B", "1", "elsewhere");
    put("A", "3", "third");

    assertThat(query("A", false)).containsExactly("first");
  }

  @Test
  void scan_misses_the_last_writes_to_its_table() {
    use(2L, 0L);
    put("A", "1", "first");
    put("B", "1", "second");
    put("A", "2", "third");

    assertThat(client.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
    assertThat(client.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(3);
  }

  @Test
  void global_index_misses_the_last_writes_that_concern_it() {
    use(1L, 0L, 2L);
    put("A", "1", "Rock");
    put("A", "2", "Jazz");
    put("A", "1", "Jazz");

    assertThat(inIndex("Rock")).isEqualTo(1);
    assertThat(inIndex("Rock")).isZero();
    assertThat(inIndex("Jazz")).isZero();
    assertThat(engine.choices().asked())
        .extracting(Asked::toString)
        .contains(
            "INDEX_READ: the query of index by-genre of table Music at 2018-12-14T14:26:00Z by"
                + " call 5 (Query) misses the last write (ordinarily nothing)");
  }

  @Test
  void local_index_misses_them_as_its_table_does_unless_asked_otherwise() {
    use(1L);
    put("A", "1", "Rock");

    int stale = client.scan(r -> r.tableName(Music.TABLE).indexName("by-year")).count();
    int consistent =
        client
            .scan(r -> r.tableName(Music.TABLE).indexName("by-year").consistentRead(true))
            .count();

    assertThat(stale).isZero();
    assertThat(consistent).isEqualTo(1);
    assertThat(engine.choices().asked())
        .extracting(Asked::point)
        .containsExactly(ChoicePoint.EVENTUAL_READ);
  }

  @Test
  void where_nothing_takes_time_every_read_sees_the_present() {
    engine.close();
    engine = start(EngineOptions.instant(), 1L);
    client = engine.client();
    put("A", "song", "first");

    assertThat(genre(false)).isEqualTo("first");
    assertThat(inIndex("first")).isEqualTo(1);
    assertThat(engine.choices().asked()).isEmpty();
  }
}
