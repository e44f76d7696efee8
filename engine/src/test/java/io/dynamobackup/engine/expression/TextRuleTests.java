package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an expression whatever the request. */
class TextRuleTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=a and a > ((views))",
        "(a)between(((b.c)).d)and(c)",
        "a > whatever((:things), ((a)))",
        "a=a AND ((a=a AND a=a)) AND a=a",
        "a=a OR ((a=a OR a=a)) OR a=a",
        "a=a AND ((a=a AND (a=a AND a=a)))",
        "((attribute_not_exists(pk)))",
      })
  void parentheses_right_around_parentheses_are_redundant(String text) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo("Invalid ConditionExpression: The expression has redundant parentheses;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a = b)",
        "((a = b) AND (b = c))",
        "(a) = (b)",
        "(size(a)) < (b)",
        "((a) = b)",
        "NOT (NOT (a = b))",
        "(a BETWEEN (b) AND (c))",
        "a IN ((b), c)",
        "(attribute_exists(a)) OR attribute_exists((b))",
      })
  void parentheses_around_something_else_are_fine(String text) {
    assertThatCode(() -> request().condition(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "a=a and whatever(:things) > a, whatever",
    "'attRIbute_exIsts((views), #a)', attRIbute_exIsts",
    "f(f(f(b))) = a, f",
  })
  void unknown_functions_are_refused(String text, String function) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo("Invalid ConditionExpression: Invalid function name; function: " + function);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=a and attribute_exists((views), (#a)) > b | attribute_exists",
        "attribute_not_exists(things) > b | attribute_not_exists",
        "attribute_type(things, :a) > b | attribute_type",
        "begins_with(things, a) > b | begins_with",
        "contains(:things, c) > b | contains",
        "size(contains(a, b)) > a | contains",
        "size(things) | size",
        "a between b and attribute_exists(things) | attribute_exists",
        "a in (b, attribute_exists(things)) | attribute_exists",
        "a = b AND NOT size(c) | size",
      })
  void functions_may_not_stand_anywhere(String text, String function) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: The function is not allowed to be used this way in an"
                + " expression; function: "
                + function);
  }

  @Test
  void functions_of_the_other_kind_of_expression_are_refused() {
    assertThat(refusal(() -> request().condition("if_not_exists(a, b) = :c")))
        .isEqualTo(
            "Invalid ConditionExpression: The function is not allowed in a condition expression;"
                + " function: if_not_exists");
    assertThat(refusal(() -> request().update("SET a = size(b)")))
        .isEqualTo(
            "Invalid UpdateExpression: The function is not allowed in an update expression;"
                + " function: size");
  }

  @Test
  void lists_are_not_appended_to_inside_a_function() {
    assertThat(refusal(() -> request().update("SET a = list_append(list_append(:a, :b), :c)")))
        .isEqualTo(
            "Invalid UpdateExpression: The function is not allowed to be used this way in an"
                + " expression; function: list_append");
  }

  @ParameterizedTest
  @CsvSource({"'attribute_exists(views, #a)', views", ":a < abOrT, abOrT", "a.name = b, name"})
  void reserved_words_are_refused_at_any_level(String text, String word) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: "
                + word);
  }

  @Test
  void reserved_words_are_refused_in_updates_and_projections() {
    assertThat(refusal(() -> request().update(" remove Absolute ")))
        .isEqualTo(
            "Invalid UpdateExpression: Attribute name is a reserved keyword; reserved keyword:"
                + " Absolute");
    assertThat(refusal(() -> request().projection("a, set")))
        .isEqualTo(
            "Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword:"
                + " set");
  }

  @Test
  void all_573_reserved_words_are_known() {
    assertThat(ReservedWords.count()).isEqualTo(573);
    assertThat(ReservedWords.contains("zone")).isTrue();
    assertThat(ReservedWords.contains("Flattern")).isTrue();
    assertThat(ReservedWords.contains("zones")).isFalse();
  }

  @Test
  void what_is_first_in_the_text_is_reported() {
    assertThat(refusal(() -> request().condition("views = a AND foo(b)")))
        .endsWith("reserved keyword: views");
    assertThat(refusal(() -> request().condition("foo(b) AND views = a")))
        .endsWith("Invalid function name; function: foo");
  }

  @ParameterizedTest
  @CsvSource({
    "set a = #c set c = :d, SET",
    "remove #d set a = b remove e, REMOVE",
    "add #d :e set a = b add e :f, ADD",
    "delete #d :e set a = b delete #e :f, DELETE",
  })
  void sections_stand_once(String text, String section) {
    assertThat(refusal(() -> request().update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: The \"%s\" section can only be used once in an update"
                    .formatted(section)
                + " expression;");
  }

  @Test
  void unknown_functions_come_before_repeated_sections() {
    assertThat(refusal(() -> request().update("set #c = if_not_exist(:c) set c = d")))
        .isEqualTo("Invalid UpdateExpression: Invalid function name; function: if_not_exist");
  }

  @Test
  void list_positions_are_32_bit_integers() {
    assertThat(refusal(() -> request().projection("l[2147483648]")))
        .isEqualTo(
            "Invalid ProjectionExpression: List index is not within the allowable range; index:"
                + " [2147483648]");
    assertThatCode(() -> request().projection("l[2147483647]")).doesNotThrowAnyException();
  }

  @Test
  void an_expression_has_4096_bytes_at_most() {
    assertThatCode(() -> request().projection("x".repeat(4096))).doesNotThrowAnyException();
    assertThat(refusal(() -> request().projection("x".repeat(4097))))
        .isEqualTo(
            "Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size;"
                + " expression size: 4097");
    assertThat(refusal(() -> request().condition("(".repeat(15_000))))
        .endsWith("expression size: 15000");
    assertThat(refusal(() -> request().update("ü".repeat(2049)))).endsWith("expression size: 4098");
  }

  @Test
  void an_expression_has_300_operators_at_most() {
    String accepted = nestedConditions(149);
    String refused = nestedConditions(150);

    assertThatCode(() -> request().condition(accepted)).doesNotThrowAnyException();
    assertThat(refusal(() -> request().condition(refused)))
        .isEqualTo(
            "Invalid ConditionExpression: The expression contains too many operators; operator"
                + " count: 301");
    assertThat(refusal(() -> request().condition(nestedConditions(454))))
        .endsWith("operator count: 301");
    assertThat(refusal(() -> request().condition("not ".repeat(1000) + "a<b")))
        .endsWith("operator count: 301");
  }

  @Test
  void functions_of_an_update_count_as_operators() {
    assertThatCode(() -> update(149)).doesNotThrowAnyException();
    assertThat(refusal(() -> update(151)))
        .isEqualTo(
            "Invalid UpdateExpression: The expression contains too many operators; operator count:"
                + " 301");
  }

  private static void update(int actions) {
    request()
        .update(
            IntStream.range(0, actions)
                .mapToObj(i -> "x" + i + "=if_not_exists(y,z)+w")
                .collect(Collectors.joining(",", "SET ", "")));
  }

  private static String nestedConditions(int depth) {
    return "a<b " + "or (a<b ".repeat(depth) + ")".repeat(depth);
  }

  @Test
  void deep_nesting_is_refused_by_what_is_wrong_with_it() {
    assertThat(refusal(() -> request().condition("(".repeat(4096))))
        .isEqualTo("Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"");
    assertThat(refusal(() -> request().condition("(".repeat(2046) + "a<b" + ")".repeat(2046))))
        .isEqualTo("Invalid ConditionExpression: The expression has redundant parentheses;");
    assertThat(
            refusal(() -> request().condition("a < " + "f(".repeat(1355) + "b" + ")".repeat(1355))))
        .isEqualTo("Invalid ConditionExpression: Invalid function name; function: f");
    assertThat(
            refusal(
                () -> request().condition("a < " + "size(".repeat(680) + "b" + ")".repeat(680))))
        .isEqualTo(
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator"
                + " or function: size, operand type: N");
  }

  @Test
  void a_path_has_32_levels_at_most() {
    assertThatCode(() -> request().projection("a" + ".b".repeat(31))).doesNotThrowAnyException();
    assertThat(refusal(() -> request().projection("a" + ".b".repeat(32))))
        .isEqualTo(
            "Invalid ProjectionExpression: The document path has too many nesting levels; nesting"
                + " levels: 33");
  }

  @Test
  void in_takes_100_candidates_at_most() {
    assertThatCode(() -> candidates(100).condition(inList(100))).doesNotThrowAnyException();
    assertThat(refusal(() -> candidates(101).condition(inList(101))))
        .isEqualTo(
            "Invalid ConditionExpression: The IN operator is provided with too many operands;"
                + " number of operands: 101");
  }

  private static Request candidates(int count) {
    Request request = request();
    IntStream.range(0, count).forEach(i -> request.value(":v" + i, n(i)));
    return request;
  }

  private static String inList(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ":v" + i)
        .collect(Collectors.joining(",", "a IN (", ")"));
  }
}
