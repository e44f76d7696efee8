package io.dynamobackup.engine.conformance.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads that return parts of items, or some of the items they evaluate. */
class ProjectionAndFilterTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    Music.put(client, "B", "2");
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void an_item_is_projected() {
    assertThat(
            client
                .getItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .key(Music.key("A", "1"))
                            .projectionExpression("#y, Absent")
                            .expressionAttributeNames(Map.of("#y", "Year")))
                .item())
        .isEqualTo(Map.of("Year", fromS("1972")));
  }

  @Test
  void a_scan_counts_what_it_found_apart_from_what_it_evaluated() {
    ScanResponse page =
        client.scan(
            r ->
                r.tableName(Music.TABLE)
                    .filterExpression("Artist = :a")
                    .expressionAttributeValues(Map.of(":a", fromS("B"))));

    assertThat(page.items()).containsExactly(Music.song("B", "2"));
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.scannedCount()).isEqualTo(2);
  }

  @Test
  void the_limit_is_of_what_is_evaluated_not_of_what_is_found() {
    ScanResponse page =
        client.scan(
            r ->
                r.tableName(Music.TABLE).limit(1).filterExpression("attribute_not_exists(Artist)"));

    assertThat(page.count()).isZero();
    assertThat(page.scannedCount()).isEqualTo(1);
    assertThat(page.lastEvaluatedKey()).isNotEmpty();
  }

  @Test
  void a_filter_on_an_index_sees_what_the_index_holds() {
    ScanResponse page =
        client.scan(
            r ->
                r.tableName(Music.TABLE)
                    .indexName("by-year")
                    .filterExpression("attribute_exists(Genre)"));

    assertThat(page.count()).isZero();
    assertThat(page.scannedCount()).isEqualTo(2);
  }

  @Test
  void a_scan_projects() {
    assertThat(
            client
                .scan(
                    r ->
                        r.tableName(Music.TABLE)
                            .select(Select.SPECIFIC_ATTRIBUTES)
                            .projectionExpression("Artist"))
                .items())
        .containsExactlyInAnyOrder(Map.of("Artist", fromS("A")), Map.of("Artist", fromS("B")));
  }

  @Test
  void a_projection_does_not_go_with_another_selection() {
    assertThatThrownBy(
            () ->
                client.scan(
                    r ->
                        r.tableName(Music.TABLE)
                            .select(Select.COUNT)
                            .projectionExpression("Artist")))
        .hasMessageContaining(
            "Cannot specify the ProjectionExpression when choosing to get only the Count");
  }
}
