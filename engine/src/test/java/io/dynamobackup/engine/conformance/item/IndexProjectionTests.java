package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Reads of indexes that lack attributes: of a local one of keys only, {@code by-year}, what it
 * lacks is fetched from the table; of a global one, {@code by-genre}, nothing is.
 */
class IndexProjectionTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
    put("1", 5_000);
    put("2", 9_000);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private void put(String title, int bytes) {
    Map<String, AttributeValue> song = new HashMap<>(Music.song("A", title));
    song.put("Label", s("label-" + title));
    song.put("Notes", s("x".repeat(bytes)));
    client.putItem(r -> r.tableName(Music.TABLE).item(song));
  }

  private QueryResponse byYear(Consumer<QueryRequest.Builder> change) {
    return client.query(
        r ->
            change.accept(
                r.tableName(Music.TABLE)
                    .indexName("by-year")
                    .keyConditionExpression("Artist = :a")
                    .expressionAttributeValues(Map.of(":a", s("A")))
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)));
  }

  private QueryResponse byGenre(Consumer<QueryRequest.Builder> change) {
    return client.query(
        r ->
            change.accept(
                r.tableName(Music.TABLE)
                    .indexName("by-genre")
                    .keyConditionExpression("Genre = :g")
                    .expressionAttributeValues(Map.of(":g", s("Country")))));
  }

  @Test
  void local_index_fetches_what_a_projection_asks_for_and_it_lacks() {
    QueryResponse page = byYear(r -> r.projectionExpression("SongTitle, Label"));

    assertThat(page.items())
        .containsExactly(
            Map.of("SongTitle", s("1"), "Label", s("label-1")),
            Map.of("SongTitle", s("2"), "Label", s("label-2")));
    assertThat(page.consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 1.0 + 1.5, Map.of("by-year", 0.5), Map.of()));
  }

  @Test
  void local_index_fetches_nothing_that_it_holds() {
    QueryResponse page = byYear(r -> r.projectionExpression("SongTitle, #y, Artist"), "#y", "Year");

    assertThat(page.items()).hasSize(2);
    assertThat(page.consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 0, Map.of("by-year", 0.5), Map.of()));
  }

  private QueryResponse byYear(
      Consumer<QueryRequest.Builder> change, String placeholder, String name) {
    return byYear(r -> change.accept(r.expressionAttributeNames(Map.of(placeholder, name))));
  }

  @Test
  void consistent_reads_fetch_at_twice_the_price() {
    QueryResponse page = byYear(r -> r.projectionExpression("Label").consistentRead(true));

    assertThat(page.consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 2 + 3, Map.of("by-year", 1.0), Map.of()));
  }

  @Test
  void items_that_a_filter_drops_are_fetched_too() {
    QueryResponse page =
        byYear(
            r ->
                r.projectionExpression("Label")
                    .filterExpression("SongTitle = :t")
                    .expressionAttributeValues(Map.of(":a", s("A"), ":t", s("9"))));

    assertThat(page.items()).isEmpty();
    assertThat(page.consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(Music.TABLE, 1.0 + 1.5, Map.of("by-year", 0.5), Map.of()));
  }

  @Test
  void limit_bounds_what_is_fetched() {
    QueryResponse page = byYear(r -> r.projectionExpression("Label").limit(1));

    assertThat(page.items()).containsExactly(Map.of("Label", s("label-1")));
    assertThat(page.consumedCapacity().table().capacityUnits()).isEqualTo(1.0);
  }

  @Test
  void scan_of_a_local_index_fetches_as_a_query_does() {
    ScanResponse page =
        client.scan(
            r -> r.tableName(Music.TABLE).indexName("by-year").projectionExpression("Label"));

    assertThat(page.items())
        .containsExactlyInAnyOrder(Map.of("Label", s("label-1")), Map.of("Label", s("label-2")));
  }

  @Test
  void attributes_to_get_are_fetched_as_a_projection_is() {
    ScanResponse page =
        client.scan(
            r ->
                r.tableName(Music.TABLE)
                    .indexName("by-year")
                    .attributesToGet("Label")
                    .select(Select.SPECIFIC_ATTRIBUTES));

    assertThat(page.items())
        .containsExactlyInAnyOrder(Map.of("Label", s("label-1")), Map.of("Label", s("label-2")));
  }

  @Test
  void global_index_gives_what_it_holds() {
    QueryResponse page =
        byGenre(
            r ->
                r.projectionExpression("Artist, #y, Genre")
                    .expressionAttributeNames(Map.of("#y", "Year"))
                    .limit(1));

    assertThat(page.items())
        .containsExactly(Map.of("Artist", s("A"), "Year", s("1972"), "Genre", s("Country")));
  }

  @Test
  void global_index_refuses_what_it_lacks() {
    String text = INVALID + "Global secondary index by-genre does not project ";

    assertInvalid(
        () -> byGenre(r -> r.projectionExpression("Notes.a, Artist, Label, Notes.b")),
        text + "[Notes, Label]");
    assertInvalid(
        () ->
            client.scan(
                r -> r.tableName(Music.TABLE).indexName("by-genre").projectionExpression("Label")),
        text + "[Label]");
    assertInvalid(
        () ->
            client.scan(
                r -> r.tableName(Music.TABLE).indexName("by-genre").attributesToGet("Label")),
        text + "[Label]");
  }

  @Test
  void query_is_not_filtered_by_what_its_index_lacks() {
    String text = "%s does not project one or more filter attributes: %s";

    assertInvalid(
        () -> byGenre(r -> r.filterExpression("attribute_exists(Notes) OR NOT Label = Artist")),
        INVALID + "Secondary index " + text.formatted("by-genre", List.of("Label", "Notes")));
    assertInvalid(
        () -> byYear(r -> r.filterExpression("attribute_not_exists(Genre)")),
        INVALID + "Secondary index " + text.formatted("by-year", List.of("Genre")));
  }

  @Test
  void scan_is_filtered_by_what_its_index_lacks_and_finds_nothing() {
    ScanResponse page =
        client.scan(
            r ->
                r.tableName(Music.TABLE)
                    .indexName("by-genre")
                    .filterExpression("attribute_exists(Label)"));

    assertThat(page.count()).isZero();
    assertThat(page.scannedCount()).isEqualTo(2);
  }
}
