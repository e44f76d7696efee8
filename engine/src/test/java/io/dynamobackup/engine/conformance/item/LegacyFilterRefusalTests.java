package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Comparisons.condition;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;

/** What AWS refuses of {@code QueryFilter} and {@code ScanFilter}, and in which words. */
class LegacyFilterRefusalTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private void assertRefused(Condition condition, String text) {
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .keyConditions(Map.of("p", condition("EQ", s("k"))))
                        .queryFilter(Map.of("a", condition))),
        text);
    assertInvalid(
        () -> client.scan(r -> r.tableName("Absent").scanFilter(Map.of("a", condition))), text);
  }

  @EveryComparison
  void an_operator_that_compares_needs_something_to_compare_with(String operator) {
    String text =
        INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator";

    assertRefused(Condition.builder().comparisonOperator(operator).build(), text);
    assertRefused(condition(operator), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LT", "LE", "GT", "GE", "IN", "BETWEEN", "BEGINS_WITH"})
  void what_has_no_order_is_not_put_in_order(String operator) {
    Map<String, AttributeValue> values =
        Map.of(
            "BOOL", fromBool(true),
            "NULL", fromNul(true),
            "SS", fromSs(List.of("a")),
            "NS", fromNs(List.of("1")),
            "M", fromM(Map.of()),
            "L", fromL(List.of()));
    values.forEach(
        (type, value) ->
            assertRefused(
                operator.equals("BETWEEN")
                    ? condition(operator, value, value)
                    : condition(operator, value),
                INVALID
                    + "ComparisonOperator "
                    + operator
                    + " is not valid for "
                    + type
                    + " AttributeValue type"));
  }

  @Test
  void values_are_of_one_type_and_in_order() {
    assertRefused(
        condition("IN", s("a"), n("3")),
        INVALID + "AttributeValues inside AttributeValueList must be of same type");
    assertRefused(
        condition("BETWEEN", s("b"), s("a")),
        "The BETWEEN condition was provided a range where the lower bound is greater than the"
            + " upper bound");
  }

  @Test
  void values_are_values_aws_can_keep() {
    assertRefused(
        condition("EQ", n("x"), n("1")), "The parameter cannot be converted to a numeric value: x");
    assertRefused(
        condition("EQ", AttributeValue.builder().build(), s("")),
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    AttributeValue deep = s("leaf");
    for (int i = 0; i < 40; i++) {
      deep = fromM(Map.of("n", deep));
    }
    assertRefused(
        condition("EQ", deep),
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }

  /** As most Regions were seen to do in October 2026. */
  @Test
  void a_scan_looks_first_how_deep_its_filter_goes() {
    AttributeValue deep = s("leaf");
    for (int i = 0; i < 40; i++) {
      deep = fromM(Map.of("n", deep));
    }
    Condition asked = condition("EQ", deep);

    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName("Absent")
                        .scanFilter(Map.of("a", asked))
                        .conditionalOperator("AND")),
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }

  @Test
  void an_operator_that_joins_needs_two_conditions() {
    String without = "ConditionalOperator cannot be used without Filter or Expected";
    String one =
        "ConditionalOperator can only be used when Filter or Expected has two or more elements";

    assertInvalid(
        () -> client.query(r -> r.tableName("Absent").conditionalOperator("AND")), without);
    assertInvalid(
        () ->
            client.scan(r -> r.tableName("Absent").scanFilter(Map.of()).conditionalOperator("OR")),
        without);
    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName("Absent")
                        .scanFilter(Map.of("a", condition("NULL")))
                        .conditionalOperator("OR")),
        one);
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .queryFilter(Map.of("a", condition("NULL")))
                        .conditionalOperator("AND")),
        one);
  }
}
