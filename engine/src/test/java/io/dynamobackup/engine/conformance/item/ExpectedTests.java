package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * {@code Expected} and {@code ConditionalOperator}: what must hold of an item for a write to happen
 * (Developer Guide, "Legacy conditional parameters: Expected"; the less obvious rules are as other
 * engines' suites observed them on AWS).
 */
class ExpectedTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  private final Map<String, AttributeValue> item =
      Map.ofEntries(
          Map.entry("p", s("k")),
          Map.entry("number", n("2")),
          Map.entry("text", s("hello")),
          Map.entry("bytes", b(1, 2, 250)),
          Map.entry("numbers", fromNs(List.of("2", "4"))),
          Map.entry("texts", fromSs(List.of("a", "b"))),
          Map.entry("blobs", fromBs(List.of(b(7).b()))),
          Map.entry("list", fromL(List.of(n("2"), fromBool(true), fromNul(true)))),
          Map.entry("map", fromM(Map.of("a", n("1")))),
          Map.entry("nothing", fromNul(true)));

  @BeforeEach
  void create() {
    Keyed.byString(client);
    client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
  }

  @AfterEach
  void close() {
    target.close();
  }

  private static ExpectedAttributeValue expected(String operator, AttributeValue... values) {
    return ExpectedAttributeValue.builder()
        .comparisonOperator(operator)
        .attributeValueList(values)
        .build();
  }

  private static ExpectedAttributeValue expected(Consumer<ExpectedAttributeValue.Builder> of) {
    return ExpectedAttributeValue.builder().applyMutation(of).build();
  }

  private boolean holds(Map<String, ExpectedAttributeValue> expected, ConditionalOperator joined) {
    try {
      client.putItem(
          r -> r.tableName(Keyed.TABLE).item(item).expected(expected).conditionalOperator(joined));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean holds(String attribute, String operator, AttributeValue... values) {
    return holds(Map.of(attribute, expected(operator, values)), null);
  }

  private void assertRefused(ExpectedAttributeValue expected, String text) {
    assertInvalid(
        () ->
            client.putItem(
                r -> r.tableName("Absent").item(key("k")).expected(Map.of("a", expected))),
        text);
  }

  @Test
  void equal_are_values_of_one_type_and_content() {
    assertThat(holds("number", "EQ", n("2.0"))).isTrue();
    assertThat(holds("texts", "EQ", fromSs(List.of("a", "b")))).isTrue();
    assertThat(holds("numbers", "EQ", fromNs(List.of("4", "2.00")))).isTrue();
    assertThat(holds("list", "EQ", item.get("list"))).isTrue();
    assertThat(holds("map", "EQ", fromM(Map.of("a", n("1"))))).isTrue();
    assertThat(holds("nothing", "EQ", fromNul(true))).isTrue();
    assertThat(holds("number", "EQ", n("3"))).isFalse();
    assertThat(holds("number", "EQ", s("2"))).isFalse();
    assertThat(holds("absent", "EQ", n("2"))).isFalse();
  }

  @Test
  void not_equal_are_values_of_other_types_and_those_that_are_absent() {
    assertThat(holds("number", "NE", n("3"))).isTrue();
    assertThat(holds("number", "NE", s("2"))).isTrue();
    assertThat(holds("absent", "NE", n("2"))).isTrue();
    assertThat(holds("number", "NE", n("2"))).isFalse();
    assertThat(holds("texts", "NE", fromSs(List.of("a", "b")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "LT, false, false, true",
    "LE, false, true, true",
    "GT, true, false, false",
    "GE, true, true, false"
  })
  void order_is_that_of_numbers_strings_and_unsigned_bytes(
      String operator, boolean toLess, boolean toSame, boolean toMore) {
    Map<String, List<AttributeValue>> values =
        Map.of(
            "number", List.of(n("-10"), n("2e0"), n("10")),
            "text", List.of(s("hell"), s("hello"), s("hello!")),
            "bytes", List.of(b(1, 2, 120), b(1, 2, 250), b(1, 2, 255)));

    values.forEach(
        (attribute, each) -> {
          assertThat(holds(attribute, operator, each.get(0))).isEqualTo(toLess);
          assertThat(holds(attribute, operator, each.get(1))).isEqualTo(toSame);
          assertThat(holds(attribute, operator, each.get(2))).isEqualTo(toMore);
        });
    assertThat(holds("number", operator, s("2"))).isFalse();
    assertThat(holds("absent", operator, n("2"))).isFalse();
  }

  @Test
  void null_means_absent_whatever_the_type_of_the_value() {
    assertThat(holds("nothing", "NOT_NULL")).isTrue();
    assertThat(holds("absent", "NOT_NULL")).isFalse();
    assertThat(holds("absent", "NULL")).isTrue();
    assertThat(holds("nothing", "NULL")).isFalse();
  }

  @Test
  void contained_is_a_part_of_a_string_or_binary_and_a_member_of_a_set_or_list() {
    assertThat(holds("text", "CONTAINS", s("ell"))).isTrue();
    assertThat(holds("bytes", "CONTAINS", b(2, 250))).isTrue();
    assertThat(holds("numbers", "CONTAINS", n("4.0"))).isTrue();
    assertThat(holds("texts", "CONTAINS", s("a"))).isTrue();
    assertThat(holds("blobs", "CONTAINS", b(7))).isTrue();
    assertThat(holds("list", "CONTAINS", n("2"))).isTrue();
    assertThat(holds("list", "CONTAINS", fromBool(true))).isTrue();
    assertThat(holds("list", "CONTAINS", fromNul(true))).isTrue();
    assertThat(holds("text", "CONTAINS", s("elo"))).isFalse();
    assertThat(holds("text", "CONTAINS", n("2"))).isFalse();
    assertThat(holds("map", "CONTAINS", s("a"))).isFalse();
    assertThat(holds("absent", "CONTAINS", n("2"))).isFalse();
  }

  @Test
  void what_is_absent_contains_nothing_and_does_not_lack_it_either() {
    assertThat(holds("text", "NOT_CONTAINS", s("elo"))).isTrue();
    assertThat(holds("text", "NOT_CONTAINS", n("1"))).isTrue();
    assertThat(holds("numbers", "NOT_CONTAINS", n("3"))).isTrue();
    assertThat(holds("list", "NOT_CONTAINS", n("3"))).isTrue();
    assertThat(holds("numbers", "NOT_CONTAINS", n("2"))).isFalse();
    assertThat(holds("text", "NOT_CONTAINS", s("ell"))).isFalse();
    assertThat(holds("absent", "NOT_CONTAINS", n("1"))).isFalse();
  }

  @Test
  void strings_and_binaries_begin_with_what_they_begin_with() {
    assertThat(holds("text", "BEGINS_WITH", s("he"))).isTrue();
    assertThat(holds("bytes", "BEGINS_WITH", b(1, 2))).isTrue();
    assertThat(holds("text", "BEGINS_WITH", s("el"))).isFalse();
    assertThat(holds("number", "BEGINS_WITH", s("2"))).isFalse();
    assertThat(holds("absent", "BEGINS_WITH", s("2"))).isFalse();
  }

  @Test
  void in_asks_for_the_value_among_others_not_for_members_of_a_set() {
    assertThat(holds("number", "IN", n("1"), n("2.0"), n("3"))).isTrue();
    assertThat(holds("text", "IN", s("hello"))).isTrue();
    assertThat(holds("number", "IN", n("1"), n("3"))).isFalse();
    assertThat(holds("numbers", "IN", n("2"), n("4"))).isFalse();
    assertThat(holds("absent", "IN", n("2"))).isFalse();
  }

  @Test
  void between_includes_both_bounds() {
    assertThat(holds("number", "BETWEEN", n("1"), n("2"))).isTrue();
    assertThat(holds("number", "BETWEEN", n("2"), n("2"))).isTrue();
    assertThat(holds("text", "BETWEEN", s("a"), s("i"))).isTrue();
    assertThat(holds("bytes", "BETWEEN", b(1), b(2))).isTrue();
    assertThat(holds("number", "BETWEEN", n("3"), n("4"))).isFalse();
    assertThat(holds("number", "BETWEEN", s("1"), s("3"))).isFalse();
    assertThat(holds("absent", "BETWEEN", n("1"), n("3"))).isFalse();
  }

  @Test
  void a_value_alone_is_expected_to_be_there_and_absence_is_said_by_exists() {
    assertThat(holds(Map.of("number", expected(e -> e.value(n("2")))), null)).isTrue();
    assertThat(holds(Map.of("number", expected(e -> e.value(n("3")))), null)).isFalse();
    assertThat(holds(Map.of("absent", expected(e -> e.value(n("3")))), null)).isFalse();
    assertThat(holds(Map.of("number", expected(e -> e.exists(true).value(n("2")))), null)).isTrue();
    assertThat(holds(Map.of("absent", expected(e -> e.exists(false))), null)).isTrue();
    assertThat(holds(Map.of("number", expected(e -> e.exists(false))), null)).isFalse();
  }

  @Test
  void an_operator_takes_a_single_value_too() {
    assertThat(
            holds(Map.of("number", expected(e -> e.comparisonOperator("GE").value(n("2")))), null))
        .isTrue();
  }

  @Test
  void all_must_hold_unless_any_is_to() {
    Map<String, ExpectedAttributeValue> half =
        Map.of("number", expected("EQ", n("2")), "text", expected("EQ", s("bye")));
    Map<String, ExpectedAttributeValue> none =
        Map.of("number", expected("EQ", n("3")), "text", expected("EQ", s("bye")));

    assertThat(holds(half, null)).isFalse();
    assertThat(holds(half, ConditionalOperator.AND)).isFalse();
    assertThat(holds(half, ConditionalOperator.OR)).isTrue();
    assertThat(holds(none, ConditionalOperator.OR)).isFalse();
    assertThat(holds(Map.of(), null)).isTrue();
  }

  @Test
  void any_number_of_attributes_can_be_expected() {
    Map<String, ExpectedAttributeValue> many = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      many.put("absent" + i, expected("NULL"));
    }

    assertThat(holds(many, null)).isTrue();

    many.put("number", expected("EQ", n("3")));

    assertThat(holds(many, ConditionalOperator.OR)).isTrue();
    assertThat(holds(many, ConditionalOperator.AND)).isFalse();
  }

  @Test
  void an_attribute_is_named_as_it_is() {
    client.putItem(r -> r.tableName(Keyed.TABLE).item(Map.of("p", s("k"), "a.b[0]#:", n("1"))));

    client.deleteItem(
        r ->
            r.tableName(Keyed.TABLE)
                .key(key("k"))
                .expected(Map.of("a.b[0]#:", expected("EQ", n("1")))));

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).count()).isZero();
  }

  @Test
  void every_write_of_an_item_can_expect_and_changes_nothing_if_it_is_disappointed() {
    Map<String, ExpectedAttributeValue> wrong = Map.of("number", expected("EQ", n("3")));

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.deleteItem(
                    r ->
                        r.tableName(Keyed.TABLE)
                            .key(key("k"))
                            .expected(wrong)
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .satisfies(e -> assertThat(e.item()).isEqualTo(item))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("The conditional request failed"));
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () -> client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("k")).expected(wrong)));
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () -> client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("new")).expected(wrong)));
    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).items()).containsExactly(item);

    client.deleteItem(
        r ->
            r.tableName(Keyed.TABLE)
                .key(key("k"))
                .expected(Map.of("number", expected("EQ", n("2")))));

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EQ",
        "NE",
        "LE",
        "LT",
        "GE",
        "GT",
        "CONTAINS",
        "NOT_CONTAINS",
        "BEGINS_WITH",
        "IN",
        "BETWEEN"
      })
  void an_operator_that_compares_needs_something_to_compare_with(String operator) {
    assertRefused(
        expected(e -> e.comparisonOperator(operator)),
        INVALID
            + "Value or AttributeValueList must be used with ComparisonOperator: "
            + operator
            + " for Attribute: a");
    assertRefused(
        expected(operator),
        INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator");
  }

  @ParameterizedTest
  @EnumSource(
      value = ComparisonOperator.class,
      names = {"IN", "UNKNOWN_TO_SDK_VERSION"},
      mode = EnumSource.Mode.EXCLUDE)
  void an_operator_takes_no_more_values_than_it_compares_with(ComparisonOperator operator) {
    List<AttributeValue> values =
        new ArrayList<>(
            Collections.nCopies(
                switch (operator) {
                  case NULL, NOT_NULL -> 1;
                  case BETWEEN -> 3;
                  default -> 2;
                },
                s("a")));

    assertRefused(
        expected(e -> e.comparisonOperator(operator).attributeValueList(values)),
        INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator");
  }

  @Test
  void a_single_value_counts_as_one() {
    for (String operator : List.of("NULL", "NOT_NULL", "BETWEEN")) {
      assertRefused(
          expected(e -> e.comparisonOperator(operator).value(s("a"))),
          INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator");
    }
  }

  @Test
  void values_are_of_one_type_that_the_operator_compares() {
    assertRefused(
        expected("IN", n("3"), s("3")),
        INVALID + "AttributeValues inside AttributeValueList must be of same type");
    assertRefused(
        expected("BETWEEN", n("3"), s("3")),
        INVALID + "AttributeValues inside AttributeValueList must be of same type");
    assertRefused(
        expected("CONTAINS", fromL(List.of(n("1")))),
        INVALID + "ComparisonOperator CONTAINS is not valid for L AttributeValue type");
    assertRefused(
        expected("BEGINS_WITH", n("3")),
        INVALID + "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type");
    assertRefused(
        expected("BETWEEN", fromNs(List.of("1")), fromNs(List.of("2"))),
        INVALID + "ComparisonOperator BETWEEN is not valid for NS AttributeValue type");
    assertRefused(
        expected("LE", fromNul(true)),
        INVALID + "ComparisonOperator LE is not valid for NULL AttributeValue type");
  }

  @Test
  void a_range_begins_before_it_ends() {
    assertRefused(
        expected("BETWEEN", n("4"), n("3")),
        "The BETWEEN condition was provided a range where the lower bound is greater than the"
            + " upper bound");
  }

  @Test
  void an_attribute_is_expected_in_one_way_only() {
    assertRefused(
        expected(e -> e.exists(true).comparisonOperator("LT")),
        INVALID + "Exists and ComparisonOperator cannot be used together for Attribute: a");
    assertRefused(
        expected(e -> e.value(n("3")).comparisonOperator("EQ").attributeValueList(n("3"))),
        INVALID + "Value and AttributeValueList cannot be used together for Attribute: a");
    assertRefused(
        expected(e -> e.attributeValueList(n("3"))),
        INVALID + "AttributeValueList can only be used with a ComparisonOperator for Attribute: a");
    assertRefused(
        expected(e -> e.exists(true).attributeValueList(n("3"))),
        INVALID + "AttributeValueList can only be used with a ComparisonOperator for Attribute: a");
    assertRefused(
        expected(e -> e.exists(true)),
        INVALID + "Value must be provided when Exists is true for Attribute: a");
    assertRefused(
        expected(e -> {}), INVALID + "Value must be provided when Exists is null for Attribute: a");
    assertRefused(
        expected(e -> e.exists(false).value(n("3"))),
        INVALID + "Value cannot be used when Exists is false for Attribute: a");
  }

  @Test
  void expected_values_are_values_aws_can_keep() {
    assertRefused(
        expected(e -> e.value(n("1e126"))),
        "Number overflow. Attempting to store a number with magnitude larger than supported"
            + " range");
    assertRefused(expected("EQ", fromSs(List.of())), INVALID + "An string set  may not be empty");
    assertRefused(
        expected("EQ", AttributeValue.builder().build()),
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  }

  @Test
  void the_first_attribute_that_is_wrong_is_told() {
    Map<String, ExpectedAttributeValue> wrong = new LinkedHashMap<>();
    wrong.put("z", expected(e -> {}));
    wrong.put("a", expected("IN"));

    assertInvalid(
        () -> client.putItem(r -> r.tableName("Absent").item(key("k")).expected(wrong)),
        INVALID + "Value must be provided when Exists is null for Attribute: z");
  }

  @Test
  void an_operator_that_joins_needs_two_conditions() {
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Absent").item(key("k")).conditionalOperator("AND")),
        "ConditionalOperator cannot be used without Filter or Expected");
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .expected(Map.of())
                        .conditionalOperator("OR")),
        "ConditionalOperator cannot be used without Filter or Expected");
    assertInvalid(
        () ->
            client.deleteItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .expected(Map.of("a", expected("NULL")))
                        .conditionalOperator("OR")),
        "ConditionalOperator can only be used when Filter or Expected has two or more elements");
  }
}
