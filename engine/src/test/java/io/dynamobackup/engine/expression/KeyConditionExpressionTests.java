package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.b;
import static io.dynamobackup.engine.expression.Request.bool;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.value.KeyAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class KeyConditionExpressionTests {
  private static final KeyAttribute PARTITION = new KeyAttribute("p", ScalarAttributeType.S);
  private static final KeyAttribute SORT = new KeyAttribute("c", ScalarAttributeType.N);

  private static Request values() {
    return request().value(":p", s("x")).value(":c", n(5));
  }

  @ParameterizedTest
  @CsvSource({
    "p = :p AND c = :c, 5, 4, 6",
    ":p = p AND :c = c, 5, 4, 6",
    "(p = :p) AND (c < :c), 4, 5, 6",
    ":c < c AND p = :p, 6, 5, 4",
    "p = :p AND c <= :c, 5, 6, 7",
    "p = :p AND c > :c, 6, 5, 4",
    "((c >= :c) AND (p = :p)), 5, 4, 3",
    "p = :p AnD c BeTwEeN :c aNd :c, 5, 4, 6",
  })
  void sort_keys_are_chosen(String text, int inside, int outside, int alsoOutside) {
    KeyCondition condition = values().keyCondition(text).on(PARTITION, SORT);

    assertThat(condition.partition()).isEqualTo(s("x"));
    assertThat(condition.sort().includes(n(inside))).isTrue();
    assertThat(condition.sort().includes(n(outside))).isFalse();
    assertThat(condition.sort().includes(n(alsoOutside))).isFalse();
  }

  @Test
  void bounds_say_where_to_look() {
    SortKeyCondition above = values().keyCondition("p = :p AND c > :c").on(PARTITION, SORT).sort();
    SortKeyCondition below = values().keyCondition("p = :p AND c < :c").on(PARTITION, SORT).sort();
    SortKeyCondition equal = values().keyCondition("p = :p AND c = :c").on(PARTITION, SORT).sort();

    assertThat(above.from()).isEqualTo(n(5));
    assertThat(above.to()).isNull();
    assertThat(below.from()).isNull();
    assertThat(below.to()).isEqualTo(n(5));
    assertThat(equal.from()).isEqualTo(n(5));
    assertThat(equal.to()).isEqualTo(n(5));
  }

  @Test
  void without_a_condition_all_sort_keys_belong() {
    KeyConditionExpression expression = request().value(":p", s("x")).keyCondition("p = :p");

    assertThat(expression.on(PARTITION, SORT).sort().includes(n(1))).isTrue();
    assertThat(expression.on(PARTITION, null).sort()).isEqualTo(new SortKeyCondition.Any());
  }

  @Test
  void sort_keys_begin_with_a_prefix() {
    KeyAttribute binary = new KeyAttribute("c", ScalarAttributeType.B);
    SortKeyCondition sort =
        request()
            .value(":p", s("x"))
            .value(":c", b("ab"))
            .keyCondition("p = :p AND begins_with(c, :c)")
            .on(PARTITION, binary)
            .sort();

    assertThat(sort.from()).isEqualTo(b("ab"));
    assertThat(sort.includes(b("abc"))).isTrue();
    assertThat(sort.includes(b("ac"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a > b and size(b) > c or a > c | OR",
        "a in (b, size(c), d) | IN",
        "attribute_exists(a) | attribute_exists",
        "attribute_not_exists(a) | attribute_not_exists",
        "contains(a.d, b) | contains",
        "not a > b | NOT",
        "a <> b | <>",
      })
  void some_operators_are_not_for_keys(String text, String operator) {
    assertThat(refusal(() -> request().keyCondition(text)))
        .isEqualTo("Invalid operator used in KeyConditionExpression: " + operator);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":a between size(b) and size(a) and b > :b | BETWEEN",
        "begins_with(:a, b) and a > :b | begins_with",
      })
  void the_key_comes_first(String text, String operator) {
    Request request = request().value(":a", s("1")).value(":b", s("1"));

    assertThat(refusal(() -> request.keyCondition(text)))
        .isEqualTo(
            "Invalid condition in KeyConditionExpression: %s operator must have the key attribute"
                    .formatted(operator)
                + " as its first operand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size(b) > a AND a.b > b AND b > c",
        "a > size(b.d)",
        "a between size(b) and size(a)"
      })
  void operations_are_not_nested(String text) {
    assertThat(refusal(() -> request().keyCondition(text)))
        .isEqualTo("KeyConditionExpressions cannot contain nested operations");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"b > a.b", "b between c[1] and d", "a between b and size(a)", "begins_with(a, b)"})
  void one_condition_is_about_one_attribute(String text) {
    assertThat(refusal(() -> request().keyCondition(text)))
        .isEqualTo(
            "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
                + " condition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.d > a AND c.d > e.f", "a.d > c", "b[0] > a"})
  void keys_are_not_nested(String text) {
    assertThat(refusal(() -> request().keyCondition(text)))
        .isEqualTo("KeyConditionExpressions cannot have conditions on nested attributes");
  }

  @ParameterizedTest
  @ValueSource(strings = {":b > :a AND a < :b", ":a > :b AND :a < :b"})
  void a_condition_is_about_some_attribute(String text) {
    assertThat(refusal(() -> request().value(":a", n(1)).value(":b", n(1)).keyCondition(text)))
        .isEqualTo("Invalid condition in KeyConditionExpression: No key attribute specified");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b > :a AND b < :a and c = :a and d = :a",
        "(a > :a and b > :a) and (b > :a and c > :a)"
      })
  void a_key_has_one_condition(String text) {
    assertThat(refusal(() -> request().value(":a", n(1)).keyCondition(text)))
        .isEqualTo(
            "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one"
                + " condition per key");
  }

  @Test
  void there_are_no_more_conditions_than_keys() {
    KeyConditionExpression three =
        values().value(":a", n(1)).keyCondition("p = :p AND c > :c AND extra = :a");
    KeyConditionExpression two = values().keyCondition("p = :p AND c > :c");

    assertThat(refusal(() -> three.on(PARTITION, SORT)))
        .isEqualTo(
            "The number of query conditions (3) exceeds the number of key attributes defined in the"
                + " schema (2)");
    assertThat(refusal(() -> two.on(PARTITION, null)))
        .isEqualTo(
            "The number of query conditions (2) exceeds the number of key attributes defined in the"
                + " schema (1)");
  }

  @Test
  void conditions_are_about_the_keys() {
    assertThat(refusal(() -> values().keyCondition("c = :c AND x = :p").on(PARTITION, SORT)))
        .isEqualTo("Query condition missed key schema element: p");
    assertThat(refusal(() -> values().keyCondition("p = :p AND x = :c").on(PARTITION, SORT)))
        .isEqualTo("Query condition missed key schema element: c");
  }

  @Test
  void a_query_reads_one_partition() {
    assertThat(refusal(() -> values().keyCondition("p > :p AND c = :c").on(PARTITION, SORT)))
        .isEqualTo("Query key condition not supported");
  }

  @Test
  void values_are_of_the_types_of_the_keys() {
    String mismatch =
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type";
    Request swapped = request().value(":p", n(1)).value(":c", s("a"));
    Request truth = request().value(":p", s("x")).value(":c", bool(true));
    Request prefix = request().value(":p", s("x")).value(":c", s("a"));

    assertThat(refusal(() -> swapped.keyCondition("p = :p AND c = :c").on(PARTITION, SORT)))
        .isEqualTo(mismatch);
    assertThat(refusal(() -> truth.keyCondition("p = :p AND c = :c").on(PARTITION, SORT)))
        .isEqualTo(mismatch);
    assertThat(
            refusal(() -> prefix.keyCondition("p = :p AND begins_with(c, :c)").on(PARTITION, SORT)))
        .isEqualTo(mismatch);
    assertThat(refusal(() -> truth.keyCondition("p = :p AND :c >= c")))
        .isEqualTo(
            "Invalid KeyConditionExpression: Incorrect operand type for operator or function;"
                + " operator or function: >=, operand type: BOOL");
  }

  @Test
  void key_values_are_not_empty() {
    KeyConditionExpression expression = request().value(":p", s("")).keyCondition("p = :p");

    assertThat(refusal(() -> expression.on(PARTITION, SORT)))
        .isEqualTo(
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty string value. Key: p");
  }
}
