package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Comparisons.condition;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** {@code QueryFilter} and {@code ScanFilter}: what {@code FilterExpression} was before. */
class LegacyFilterTests {
  private static final String TABLE = "Filtered";
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    client.createTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(Music.string("p"), Music.string("q"))
                .keySchema(Music.hash("p"), Music.range("q"))
                .billingMode("PAY_PER_REQUEST"));
    put("1", Map.of("n", n("1"), "t", s("one"), "set", fromSs(List.of("x"))));
    put("2", Map.of("n", n("2"), "t", s("two"), "set", fromSs(List.of("x", "y"))));
    put("3", Map.of("n", n("3"), "list", fromL(List.of(n("3"))), "bool", fromBool(true)));
    put("4", Map.of("n", s("3"), "map", fromM(Map.of("a", n("1"))), "none", fromNul(true)));
    put("5", Map.of());
  }

  @AfterEach
  void close() {
    target.close();
  }

  private void put(String sort, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item =
        Stream.concat(
                Map.of("p", s("k"), "q", s(sort)).entrySet().stream(), more.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    client.putItem(r -> r.tableName(TABLE).item(item));
  }

  private QueryResponse query(Consumer<QueryRequest.Builder> more) {
    return client.query(
        r -> more.accept(r.tableName(TABLE).keyConditions(Map.of("p", condition("EQ", s("k"))))));
  }

  private ScanResponse scan(Consumer<ScanRequest.Builder> more) {
    return client.scan(r -> more.accept(r.tableName(TABLE)));
  }

  private static String sorts(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .map(item -> item.get("q").s())
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        Arguments.of("n", condition("EQ", n("2.0")), "[2]"),
        Arguments.of("n", condition("NE", n("2")), "[1, 3, 4, 5]"),
        Arguments.of("n", condition("LT", n("3")), "[1, 2]"),
        Arguments.of("n", condition("LE", n("3")), "[1, 2, 3]"),
        Arguments.of("n", condition("GT", n("2")), "[3]"),
        Arguments.of("n", condition("GE", n("2")), "[2, 3]"),
        Arguments.of("n", condition("BETWEEN", n("2"), n("9")), "[2, 3]"),
        Arguments.of("n", condition("IN", n("1"), n("3"), n("7")), "[1, 3]"),
        Arguments.of("n", condition("NOT_NULL"), "[1, 2, 3, 4]"),
        Arguments.of("n", condition("NULL"), "[5]"),
        Arguments.of("none", condition("NOT_NULL"), "[4]"),
        Arguments.of("t", condition("BEGINS_WITH", s("t")), "[2]"),
        Arguments.of("t", condition("CONTAINS", s("n")), "[1]"),
        Arguments.of("t", condition("NOT_CONTAINS", s("n")), "[2]"),
        Arguments.of("set", condition("CONTAINS", s("y")), "[2]"),
        Arguments.of("set", condition("NOT_CONTAINS", s("y")), "[1]"),
        Arguments.of("set", condition("EQ", fromSs(List.of("y", "x"))), "[2]"),
        Arguments.of("list", condition("CONTAINS", n("3")), "[3]"),
        Arguments.of("list", condition("EQ", fromL(List.of(n("3")))), "[3]"),
        Arguments.of("map", condition("EQ", fromM(Map.of("a", n("1")))), "[4]"),
        Arguments.of("bool", condition("EQ", fromBool(true)), "[3]"),
        Arguments.of("bool", condition("NE", fromBool(true)), "[1, 2, 4, 5]"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_finds_the_same_in_a_query_and_in_a_scan(
      String attribute, Condition condition, String expected) {
    QueryResponse queried = query(r -> r.queryFilter(Map.of(attribute, condition)));
    ScanResponse scanned = scan(r -> r.scanFilter(Map.of(attribute, condition)));

    assertThat(sorts(queried.items())).isEqualTo(expected);
    assertThat(sorts(scanned.items())).isEqualTo(expected);
    assertThat(queried.count()).isEqualTo(queried.items().size());
    assertThat(queried.scannedCount()).isEqualTo(5);
    assertThat(scanned.scannedCount()).isEqualTo(5);
  }

  @Test
  void all_must_be_met_unless_any_is_to_be() {
    Map<String, Condition> both =
        Map.of("n", condition("GE", n("2")), "t", condition("EQ", s("two")));

    assertThat(sorts(query(r -> r.queryFilter(both)).items())).isEqualTo("[2]");
    assertThat(sorts(query(r -> r.queryFilter(both).conditionalOperator("AND")).items()))
        .isEqualTo("[2]");
    assertThat(sorts(query(r -> r.queryFilter(both).conditionalOperator("OR")).items()))
        .isEqualTo("[2, 3]");
    assertThat(sorts(scan(r -> r.scanFilter(both).conditionalOperator("OR")).items()))
        .isEqualTo("[2, 3]");
  }

  @Test
  void an_empty_filter_finds_all() {
    assertThat(query(r -> r.queryFilter(Map.of())).count()).isEqualTo(5);
    assertThat(scan(r -> r.scanFilter(Map.of())).count()).isEqualTo(5);
  }

  @Test
  void a_filter_sees_what_is_not_returned_and_comes_after_the_limit() {
    QueryResponse page =
        query(
            r ->
                r.queryFilter(Map.of("t", condition("EQ", s("two"))))
                    .attributesToGet("n")
                    .limit(2));

    assertThat(page.items()).containsExactly(Map.of("n", n("2")));
    assertThat(page.scannedCount()).isEqualTo(2);
    assertThat(page.hasLastEvaluatedKey()).isTrue();
    assertThat(query(r -> r.queryFilter(Map.of("t", condition("EQ", s("no")))).limit(2)).items())
        .isEmpty();
    assertThat(
            scan(r -> r.scanFilter(Map.of("t", condition("EQ", s("one")))).select(Select.COUNT))
                .count())
        .isEqualTo(1);
  }

  @Test
  void a_query_does_not_filter_by_keys_and_a_scan_does() {
    Condition any = condition("GE", s("4"));

    assertInvalid(
        () -> query(r -> r.queryFilter(Map.of("q", any, "n", any))),
        "QueryFilter can only contain non-primary key attributes: Primary key attribute: q");
    assertInvalid(
        () -> query(r -> r.queryFilter(Map.of("q", any, "p", any))),
        "QueryFilter can only contain non-primary key attributes: Primary key attribute: p");
    assertThat(sorts(scan(r -> r.scanFilter(Map.of("q", any))).items())).isEqualTo("[4, 5]");
  }
}
