package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalidRequest;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** What AWS refuses of {@code Expected}, and in which words. */
class ExpectedRefusalTests extends ExpectedConditions {
  private void assertRefused(ExpectedAttributeValue expected, String text) {
    assertInvalidRequest(
        () ->
            client.putItem(
                r -> r.tableName("Absent").item(key("k")).expected(Map.of("a", expected))),
        text);
  }

  @EveryComparison
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
  }

  @Test
  void the_first_attribute_that_is_wrong_is_told() {
    Map<String, ExpectedAttributeValue> wrong = new LinkedHashMap<>();
    wrong.put("z", expected(e -> {}));
    wrong.put("a", expected("IN"));

    assertInvalidRequest(
        () -> client.putItem(r -> r.tableName("Absent").item(key("k")).expected(wrong)),
        INVALID + "Value must be provided when Exists is null for Attribute: z");
  }

  @Test
  void an_operator_that_joins_needs_two_conditions() {
    assertInvalidRequest(
        () -> client.putItem(r -> r.tableName("Absent").item(key("k")).conditionalOperator("AND")),
        "ConditionalOperator cannot be used without Filter or Expected");
    assertInvalidRequest(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .expected(Map.of())
                        .conditionalOperator("OR")),
        "ConditionalOperator cannot be used without Filter or Expected");
    assertInvalidRequest(
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
