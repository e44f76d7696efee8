package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.b;
import static io.dynamobackup.engine.expression.Request.bool;
import static io.dynamobackup.engine.expression.Request.bs;
import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.m;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.ns;
import static io.dynamobackup.engine.expression.Request.nul;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static io.dynamobackup.engine.expression.Request.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is wrong with the operands of a condition before an item is seen. */
class OperandRuleTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attribute_exists(things, a) and a=b | attribute_exists | 2",
        "attribute_not_exists(things, b) | attribute_not_exists | 2",
        "attribute_type(things) | attribute_type | 1",
        "begins_with(things) | begins_with | 1",
        "begins_with(things, size(a), b) | begins_with | 3",
        "contains(things) | contains | 1",
        "size(things, a) > b | size | 2",
      })
  void functions_take_a_number_of_operands(String text, String function, int operands) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: Incorrect number of operands for operator or function;"
                + " operator or function: %s, number of operands: %d"
                    .formatted(function, operands));
  }

  static Stream<Arguments> incorrectTypes() {
    return Stream.of(
        Arguments.of("attribute_type(a, size(a)) and a=b and a=:a", n(1), "attribute_type", "N"),
        Arguments.of("attribute_type(a, :a)", n(1), "attribute_type", "N"),
        Arguments.of("attribute_type(a, :a)", l(), "attribute_type", "L"),
        Arguments.of("begins_with(a, size(a)) and a=:a", n(1), "begins_with", "N"),
        Arguments.of("begins_with(a, :a)", bool(true), "begins_with", "BOOL"),
        Arguments.of("begins_with(a, :a)", nul(), "begins_with", "NULL"),
        Arguments.of("begins_with(:a, a)", m(Map.of()), "begins_with", "M"),
        Arguments.of("begins_with(:a, a)", ss("1"), "begins_with", "SS"),
        Arguments.of("begins_with(:a, a)", ns("1"), "begins_with", "NS"),
        Arguments.of("begins_with(:a, a)", bs("1"), "begins_with", "BS"),
        Arguments.of("size(size(a)) > :a", n(1), "size", "N"),
        Arguments.of("attribute_not_exists(size(:a))", n(1), "size", "N"),
        Arguments.of("size(:a) > a", bool(true), "size", "BOOL"),
        Arguments.of("size(:a) > a", nul(), "size", "NULL"),
        Arguments.of("a < :a", bool(true), "<", "BOOL"),
        Arguments.of(":a >= a", l(n(1)), ">=", "L"),
        Arguments.of("a between :a and b", ss("1"), "BETWEEN", "SS"),
        Arguments.of("a between b and :a", nul(), "BETWEEN", "NULL"));
  }

  @ParameterizedTest
  @MethodSource("incorrectTypes")
  void operands_have_types(String text, AttributeValue value, String operator, String type) {
    assertThat(refusal(() -> request().value(":a", value).condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator"
                + " or function: %s, operand type: %s".formatted(operator, type));
  }

  @Test
  void the_name_of_a_type_is_a_value() {
    assertThat(refusal(() -> request().condition("attribute_type(ab.bc[1].a, SS)")))
        .isEqualTo(
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator"
                + " or function: attribute_type, operand type:"
                + " {NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
    assertThat(refusal(() -> request().value(":a", s("DOG")).condition("attribute_type(a, :a)")))
        .isEqualTo(
            "Invalid ConditionExpression: Invalid attribute type name found; type: DOG, valid"
                + " types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attribute_exists(:a) and a=b | attribute_exists",
        "attribute_not_exists(size(:a)) | attribute_not_exists",
      })
  void existence_is_asked_of_a_path(String text, String function) {
    assertThat(refusal(() -> request().value(":a", s("1")).condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: Operator or function requires a document path; operator"
                + " or function: "
                + function);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = a AND #a = b AND :views > a | = | [a]",
        "#a <> a | <> | [a]",
        "a > #a | > | [a]",
        "((a=#a) OR (a=a)) | = | [a]",
        "contains(ab.bc[1].a, ab.bc[1].#a) | contains | [ab, bc, [1], a]",
        "attribute_type(ab.bc[1].#a, ab.bc[1].a) | attribute_type | [ab, bc, [1], a]",
        "begins_with(ab.bc[1].a, ab.bc[1].#a) | begins_with | [ab, bc, [1], a]",
        "a IN (b, #a) | IN | [a]",
        "a BETWEEN b AND #a | BETWEEN | [a]",
      })
  void the_first_operand_is_not_among_the_others(String text, String operator, String path) {
    assertThat(refusal(() -> request().name("#a", "a").condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: The first operand must be distinct from the remaining"
                + " operands for this operator or function; operator: %s, first operand: %s"
                    .formatted(operator, path));
  }

  @Test
  void a_value_may_be_compared_with_itself() {
    assertThatCode(() -> request().value(":a", n(1)).condition(":a > :a"))
        .doesNotThrowAnyException();
  }

  @Test
  void bounds_are_of_one_type_and_in_order() {
    Request request = request().value(":a", s("a")).value(":b", n(1));
    Request descending = request().value(":a", s("a")).value(":b", s("b"));
    Request binary = request().value(":a", b("a")).value(":b", n(1));

    assertThat(refusal(() -> request.condition("a between :b and :a")))
        .isEqualTo(
            "Invalid ConditionExpression: The BETWEEN operator requires same data type for lower"
                + " and upper bounds; lower bound operand: AttributeValue: {N:1}, upper bound"
                + " operand: AttributeValue: {S:a}");
    assertThat(refusal(() -> descending.condition("a between :b and :a")))
        .isEqualTo(
            "Invalid ConditionExpression: The BETWEEN operator requires upper bound to be greater"
                + " than or equal to lower bound; lower bound operand: AttributeValue: {S:b}, upper"
                + " bound operand: AttributeValue: {S:a}");
    assertThat(refusal(() -> binary.condition("a between :a and :b")))
        .contains("lower bound operand: AttributeValue: {B:YQ==}");
  }

  @Test
  void simple_conditions_are_checked_in_the_order_they_are_written() {
    Request request = request().value(":n", n(1));

    assertThat(refusal(() -> request.keyCondition("pk = :missing AND begins_with(sk, :n)")))
        .contains("is not defined; attribute value: :missing");
    assertThat(refusal(() -> request.keyCondition("begins_with(sk, :n) AND pk = :missing")))
        .isEqualTo(
            "Invalid KeyConditionExpression: Incorrect operand type for operator or function;"
                + " operator or function: begins_with, operand type: N");
  }

  @Test
  void expressions_are_checked_in_the_order_aws_reads_them() {
    Request request = request();

    assertThat(
            refusal(
                () ->
                    request.bind(request.parameters().projection("").filter("").keyCondition(""))))
        .startsWith("Invalid KeyConditionExpression");
    assertThat(refusal(() -> request.bind(request.parameters().projection("").filter("a > b AND"))))
        .startsWith("Invalid FilterExpression");
    assertThat(refusal(() -> request.bind(request.parameters().condition("").update(""))))
        .startsWith("Invalid UpdateExpression");
  }
}
