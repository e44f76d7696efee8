package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
}
