package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Where a page may go on; the rules and their order are those dynalite's suite found on AWS. */
class ExclusiveStartKeyTests {
  private static final String TABLE = "Started";
  private static final String START = "The provided starting key is invalid";
  private static final String OUTSIDE =
      "The provided starting key is outside query boundaries based on provided conditions";
  private static final String NO_MATCH =
      "The provided starting key does not match the range key predicate";
  private static final String ONE_ROW =
      "The query can return at most one row and cannot be restarted";
  private static final String SCALARS =
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed:"
          + " ";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Projection keysOnly = Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();
    client.createTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(
                    Music.string("p"), Music.string("q"), Music.string("l"), Music.string("g"))
                .keySchema(Music.hash("p"), Music.range("q"))
                .localSecondaryIndexes(
                    i ->
                        i.indexName("local")
                            .keySchema(Music.hash("p"), Music.range("l"))
                            .projection(keysOnly))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("global")
                            .keySchema(Music.hash("g"), Music.range("l"))
                            .projection(keysOnly))
                .billingMode("PAY_PER_REQUEST"));
    Keyed.byString(client);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private static Map<String, AttributeValue> start(Object... namesAndValues) {
    Map<String, AttributeValue> start = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      start.put(
          namesAndValues[i].toString(),
          value instanceof AttributeValue given ? given : s(value.toString()));
    }
    return start;
  }

  private void query(@Nullable String index, String condition, Map<String, AttributeValue> start) {
    Map<String, AttributeValue> values = new HashMap<>();
    if (condition.contains(":a")) {
      values.put(":a", s("a"));
    }
    if (condition.contains(":m")) {
      values.put(":m", s("m"));
    }
    client.query(
        r ->
            r.tableName(TABLE)
                .indexName(index)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values)
                .exclusiveStartKey(start));
  }

  private void assertQuery(
      @Nullable String index, String condition, Map<String, AttributeValue> start, String text) {
    assertInvalid(() -> query(index, condition, start), text);
  }

  private void assertScan(@Nullable String index, Map<String, AttributeValue> start, String text) {
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).indexName(index).exclusiveStartKey(start)), text);
  }

  @Test
  void a_query_of_a_table_goes_on_after_a_key_of_the_table() {
    assertQuery(null, "p = :a", start(), START);
    assertQuery(null, "p = :a", start("p", "a"), START);
    assertQuery(null, "p = :a", start("p", "a", "z", "1"), START);
    assertQuery(null, "p = :a", start("p", "a", "q", "1", "l", "1"), START);
    assertQuery(null, "p = :a", start("p", "a", "q", n("1")), MISMATCH);
    assertQuery(null, "p = :a", start("p", b(1), "q", "1"), MISMATCH);
    assertQuery(null, "p = :a", start("p", n("1"), "z", "1"), MISMATCH);
    assertQuery(
        null,
        "p = :a",
        start("p", "a", "q", "x".repeat(1025)),
        INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
  }

  @Test
  void a_query_of_an_index_goes_on_after_a_key_of_the_index_and_of_the_table() {
    for (Map<String, AttributeValue> start :
        List.of(
            start(),
            start("p", "a"),
            start("p", "a", "q", "1"),
            start("p", "a", "l", "1"),
            start("p", "a", "q", "1", "z", "1"),
            start("p", "a", "q", "1", "l", "1", "z", "1"))) {
      assertQuery("local", "p = :a", start, START);
    }
    assertQuery("local", "p = :a", start("p", n("1"), "x", "1", "y", "1"), MISMATCH);
    assertQuery("local", "p = :a", start("p", "a", "q", "1", "l", n("1")), MISMATCH);
    assertQuery("local", "p = :a", start("p", "a", "q", n("1"), "l", "1"), START + ": " + MISMATCH);
    assertQuery("global", "g = :a", start("g", "a", "l", "1"), START);
    assertQuery("global", "g = :a", start("g", n("1"), "l", "1", "p", "1", "q", "1"), MISMATCH);
    assertQuery(
        "global",
        "g = :a",
        start("g", "a", "l", "1", "p", n("1"), "q", "1"),
        START + ": " + MISMATCH);
  }

  @Test
  void a_query_goes_on_within_its_partition() {
    assertQuery(null, "p = :a", start("p", "b", "q", "1"), OUTSIDE);
    assertQuery("local", "p = :a", start("p", "b", "q", "1", "l", "1"), OUTSIDE);
    assertQuery("global", "g = :a", start("g", "b", "l", "1", "p", "a", "q", "1"), OUTSIDE);
  }

  @Test
  void a_query_goes_on_after_a_sort_key_it_asks_for() {
    assertQuery(null, "p = :a AND q > :m", start("p", "a", "q", "m"), NO_MATCH);
    assertQuery(null, "p = :a AND q > :m", start("p", "b", "q", "m"), NO_MATCH);
    assertQuery(null, "p = :a AND begins_with(q, :m)", start("p", "a", "q", "n"), NO_MATCH);
    assertQuery(null, "p = :a AND q BETWEEN :a AND :m", start("p", "a", "q", "n"), NO_MATCH);
    assertQuery("local", "p = :a AND l < :m", start("p", "a", "q", "a", "l", "m"), NO_MATCH);
    assertQuery(
        "global", "g = :a AND l = :m", start("g", "a", "l", "n", "p", "a", "q", "1"), NO_MATCH);
    assertQuery(null, "p = :a AND q < :m", start("p", "b", "q", "a"), ONE_ROW);
    assertQuery(
        "global", "g = :a AND l = :m", start("g", "b", "l", "m", "p", "a", "q", "1"), ONE_ROW);
  }

  @Test
  void what_starts_a_query_is_looked_at_key_by_key_before_what_is_asked() {
    assertQuery(null, "q = :a", start("p", "a"), START);
    assertQuery(null, "q = :a", start("p", n("1"), "q", "1"), MISMATCH);
    assertQuery(
        null,
        "q = :a",
        start("p", "a", "q", n("1")),
        "Query condition missed key schema element: p");
    assertQuery(null, "p > :a", start("p", "a", "q", n("1")), "Query key condition not supported");
    assertQuery(null, "p = :a AND z = :a", start("p", "a", "q", n("1")), MISMATCH);
    assertQuery(
        null,
        "p = :a AND z = :a",
        start("p", "b", "q", "1"),
        "Query condition missed key schema element: q");
  }

  @Test
  void a_scan_of_a_table_goes_on_after_a_key_of_the_table() {
    for (Map<String, AttributeValue> start :
        List.of(
            start(),
            start("z", n("1")),
            start("p", "a"),
            start("p", "a", "q", "1", "l", "1"),
            start("p", n("1"), "q", "1"))) {
      assertScan(null, start, START + ": " + MISMATCH);
    }
  }

  @Test
  void a_scan_of_an_index_goes_on_after_a_key_of_the_index_and_of_the_table() {
    for (Map<String, AttributeValue> start :
        List.of(
            start(),
            start("z", n("1")),
            start("p", "a", "q", "1"),
            start("p", "a", "l", n("1")),
            start("p", "a", "q", "1", "l", "1", "z", "1"))) {
      assertScan("local", start, START);
    }
    assertScan("local", start("p", n("1"), "x", "1", "y", "1"), MISMATCH);
    assertScan("local", start("p", "a", "q", n("1"), "l", b(1)), MISMATCH);
    assertScan("local", start("p", "a", "q", n("1"), "l", "1"), START + ": " + MISMATCH);
    assertScan("global", start("g", "a", "l", n("1"), "x", "1", "y", "1"), MISMATCH);
    assertScan("global", start("g", "a", "l", "1", "x", n("1"), "y", "1"), START + ": " + MISMATCH);
  }

  @Test
  void values_are_checked_before_the_table_and_the_table_before_keys() {
    String starting = START + ": " + INVALID;
    Map<AttributeValue, String> values =
        Map.of(
            fromNul(false), starting + "Null attribute value types must have the value of true",
            fromSs(List.of()), starting + "An string set  may not be empty",
            fromNs(List.of()), INVALID + "An number set  may not be empty",
            fromSs(List.of("a", "a")), INVALID + "Input collection [a, a] contains duplicates.",
            n("b"), "The parameter cannot be converted to a numeric value: b");

    values.forEach(
        (value, text) -> {
          assertInvalid(
              () -> client.scan(r -> r.tableName("Absent").exclusiveStartKey(start("p", value))),
              text);
          assertInvalid(
              () ->
                  client.query(
                      r ->
                          r.tableName("Absent")
                              .keyConditionExpression("")
                              .exclusiveStartKey(start("p", value))),
              text);
        });
    assertNotFound(() -> client.scan(r -> r.tableName("Absent").exclusiveStartKey(start())));
  }

  @Test
  void an_index_is_looked_for_before_what_starts_at_it() {
    assertQuery("absent", "p = :a", start(), "The table does not have the specified index: absent");
    assertScan("absent", start(), "The table does not have the specified index: absent");
    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .consistentRead(true)
                        .exclusiveStartKey(start())),
        "Consistent reads are not supported on global secondary indexes");
  }

  @Test
  void what_an_index_lacks_is_told_after_its_keys_and_before_those_of_the_table() {
    String lacking =
        INVALID
            + "Select type ALL_ATTRIBUTES is not supported for global secondary index global"
            + " because its projection type is not ALL";

    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .select(Select.ALL_ATTRIBUTES)
                        .exclusiveStartKey(start("g", "a", "l", "1", "x", n("1"), "y", "1"))),
        lacking);
    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .select(Select.ALL_ATTRIBUTES)
                        .exclusiveStartKey(start("g", "a"))),
        START);
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .select(Select.ALL_ATTRIBUTES)
                        .keyConditionExpression("g = :a")
                        .filterExpression("p = :b AND p.x = :a")
                        .expressionAttributeValues(Map.of(":a", s("a"), ":b", n("1")))),
        lacking);
  }

  @Test
  void any_row_of_a_partition_can_be_gone_on_after_whether_it_is_there_or_not() {
    client.putItem(r -> r.tableName(TABLE).item(start("p", "a", "q", "5", "l", "5", "g", "a")));

    assertThat(
            client
                .query(
                    r ->
                        r.tableName(TABLE)
                            .keyConditionExpression("p = :a")
                            .expressionAttributeValues(Map.of(":a", s("a")))
                            .exclusiveStartKey(start("p", "a", "q", "4")))
                .count())
        .isEqualTo(1);
    assertThat(
            client
                .query(
                    r ->
                        r.tableName(TABLE)
                            .indexName("global")
                            .keyConditionExpression("g = :a AND l <= :a")
                            .expressionAttributeValues(Map.of(":a", s("a")))
                            .scanIndexForward(false)
                            .exclusiveStartKey(start("g", "a", "l", "5", "p", "a", "q", "5")))
                .count())
        .isZero();
  }

  @Test
  void nothing_is_inside_a_key_attribute() {
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).filterExpression("attribute_exists(q.x)")),
        SCALARS + "Key: q");
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).projectionExpression("a.b, l[0]")),
        SCALARS + "IndexKey: l");
    assertInvalid(
        () ->
            client.getItem(
                r -> r.tableName(TABLE).key(start("p", "a", "q", "1")).projectionExpression("p.x")),
        SCALARS + "Key: p");
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .keyConditionExpression("p = :a")
                        .expressionAttributeValues(Map.of(":a", s("a")))
                        .projectionExpression("p[1]")),
        SCALARS + "Key: p");
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .keyConditionExpression("p = :a")
                        .filterExpression("g.x = :a")
                        .expressionAttributeValues(Map.of(":a", s("a")))),
        SCALARS + "IndexKey: g");
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .keyConditionExpression("p = :a")
                        .filterExpression("attribute_exists(q.x)")
                        .expressionAttributeValues(Map.of(":a", s("a")))),
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: q");
  }

  @Test
  void a_query_and_a_scan_say_the_same_of_what_is_selected_in_their_own_ways() {
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .keyConditionExpression("p = :a")
                        .expressionAttributeValues(Map.of(":a", s("a")))
                        .projectionExpression("p")
                        .select(Select.COUNT)),
        "1 validation error detected: Cannot specify the ProjectionExpression when choosing to get"
            + " only the Count");
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).projectionExpression("p").select(Select.COUNT)),
        "Cannot specify the ProjectionExpression when choosing to get only the Count");
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .keyConditionExpression("p = :a")
                        .expressionAttributeValues(Map.of(":a", s("a")))
                        .select(Select.SPECIFIC_ATTRIBUTES)),
        "1 validation error detected: Must specify the AttributesToGet or ProjectionExpression when"
            + " choosing to get SPECIFIC_ATTRIBUTES");
  }
}
