package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Where pages of indexes end, and what they cost: eight items of 256 KB with the same partition and
 * sort key in indexes that hold all of them, or their keys only.
 */
class IndexPageTests {
  private static final int ITEMS = 8;
  private static final String TABLE = "Paged";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    client.createTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(string("p"), string("s"), string("t"))
                .keySchema(hash("p"), range("s"))
                .localSecondaryIndexes(
                    local("local-all", ProjectionType.ALL),
                    local("local-keys", ProjectionType.KEYS_ONLY))
                .globalSecondaryIndexes(
                    global("global-all", ProjectionType.ALL),
                    global("global-keys", ProjectionType.KEYS_ONLY))
                .billingMode(BillingMode.PAY_PER_REQUEST));
    for (int i = 0; i < ITEMS; i++) {
      int fixed = "pp".length() + "s0".length() + "tt".length() + "a".length();
      Map<String, AttributeValue> item =
          Map.of("p", s("p"), "s", s("" + i), "t", s("t"), "a", s("x".repeat(256 * 1024 - fixed)));
      client.putItem(r -> r.tableName(TABLE).item(item));
    }
  }

  @AfterEach
  void close() {
    target.close();
  }

  private static LocalSecondaryIndex local(String name, ProjectionType held) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(hash("p"), range("t"))
        .projection(Projection.builder().projectionType(held).build())
        .build();
  }

  private static GlobalSecondaryIndex global(String name, ProjectionType held) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(hash("t"))
        .projection(Projection.builder().projectionType(held).build())
        .build();
  }

  private QueryResponse query(String index, Consumer<QueryRequest.Builder> change) {
    return client.query(
        r ->
            change.accept(
                r.tableName(TABLE)
                    .indexName(index)
                    .keyConditionExpression(index.startsWith("global") ? "t = :k" : "p = :k")
                    .expressionAttributeValues(
                        Map.of(":k", s(index.startsWith("global") ? "t" : "p")))
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-all", "global-all"})
  void page_of_an_index_ends_with_the_item_that_reaches_one_megabyte(String index) {
    QueryResponse first = query(index, r -> {});
    QueryResponse second = query(index, r -> r.exclusiveStartKey(first.lastEvaluatedKey()));
    QueryResponse third = query(index, r -> r.exclusiveStartKey(second.lastEvaluatedKey()));

    assertThat(first.count()).isEqualTo(4);
    assertThat(first.lastEvaluatedKey()).containsOnlyKeys("p", "s", "t");
    assertThat(second.count()).isEqualTo(4);
    assertThat(third.count()).isZero();
    assertThat(third.hasLastEvaluatedKey()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-keys", "global-keys"})
  void only_what_the_index_holds_counts(String index) {
    QueryResponse page = query(index, r -> {});

    assertThat(page.count()).isEqualTo(ITEMS);
    assertThat(page.hasLastEvaluatedKey()).isFalse();
    assertThat(page.items().get(0)).containsOnlyKeys("p", "s", "t");
  }

  @Test
  void what_is_fetched_from_the_table_counts_too() {
    QueryResponse page = query("local-keys", r -> r.select(Select.ALL_ATTRIBUTES));

    assertThat(page.count()).isEqualTo(4);
    assertThat(page.items().get(0)).containsOnlyKeys("p", "s", "t", "a");
    assertThat(page.hasLastEvaluatedKey()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"local-all, a", "global-all, a", "local-keys, s", "global-keys, s"})
  void a_projection_makes_pages_no_longer_and_no_cheaper(String index, String projection) {
    QueryResponse whole = query(index, r -> {});

    QueryResponse projected = query(index, r -> r.projectionExpression(projection));

    assertThat(projected.count()).isEqualTo(whole.count());
    assertThat(projected.consumedCapacity()).isEqualTo(whole.consumedCapacity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-all", "global-all"})
  void a_filter_makes_pages_no_longer_and_no_cheaper(String index) {
    QueryResponse filtered = query(index, r -> r.filterExpression("attribute_not_exists(a)"));

    assertThat(filtered.count()).isZero();
    assertThat(filtered.scannedCount()).isEqualTo(4);
    assertThat(filtered.hasLastEvaluatedKey()).isTrue();
    assertThat(filtered.consumedCapacity()).isEqualTo(query(index, r -> {}).consumedCapacity());
  }

  @Test
  void the_lower_of_limit_and_megabyte_ends_the_page() {
    assertThat(query("global-all", r -> r.limit(3)).count()).isEqualTo(3);
    assertThat(query("global-all", r -> r.limit(5)).count()).isEqualTo(4);
  }

  @Test
  void capacity_is_of_the_index_and_shown_by_index() {
    assertThat(query("global-all", r -> {}).consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(TABLE, 0, Map.of(), Map.of("global-all", 128.0)));
    assertThat(query("global-keys", r -> {}).consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(TABLE, 0, Map.of(), Map.of("global-keys", 0.5)));
    assertThat(query("local-all", r -> r.consistentRead(true)).consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(TABLE, 0, Map.of("local-all", 256.0), Map.of()));
  }

  @Test
  void items_fetched_from_the_table_cost_each_its_own_units_of_the_table() {
    assertThat(query("local-keys", r -> r.projectionExpression("a").limit(3)).consumedCapacity())
        .isEqualTo(ConsumedUnitsOf.table(TABLE, 96, Map.of("local-keys", 0.5), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-all", "local-keys", "global-all", "global-keys"})
  void pages_of_an_index_both_ways_hold_every_item_once(String index) {
    List<String> forward = walk(index, true);

    assertThat(forward).hasSize(ITEMS).doesNotHaveDuplicates();
    assertThat(walk(index, false)).isEqualTo(reversed(forward));
  }

  private List<String> walk(String index, boolean forward) {
    List<String> walked = new ArrayList<>();
    Map<String, AttributeValue> after = null;
    do {
      Map<String, AttributeValue> from = after;
      QueryResponse page =
          query(
              index,
              r ->
                  r.scanIndexForward(forward)
                      .projectionExpression("s")
                      .limit(3)
                      .exclusiveStartKey(from));
      page.items().forEach(item -> walked.add(item.get("s").s()));
      after = orNull(page);
    } while (after != null);
    return walked;
  }

  private static @Nullable Map<String, AttributeValue> orNull(QueryResponse page) {
    return page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
