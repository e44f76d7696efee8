package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.m;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.ns;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static io.dynamobackup.engine.expression.Request.ss;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UpdateExpressionRulesTests extends UpdatedItems {
  private static final String INCORRECT_TYPE =
      "An operand in the update expression has an incorrect data type";

  private static final String INVALID_PATH =
      "The document path provided in the update expression is invalid for update";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete d :s",
        "delete b :d",
        "delete b.a :d",
        "delete c :d",
        "add b :d",
        "add d :n",
        "add t :n",
        "set e = t + :n",
        "set e = b - :n",
        "set e = list_append(d, if_not_exists(f, :l))",
      })
  void operands_have_the_types_their_operators_need(String text) {
    Request request =
        request()
            .value(
                text.contains(":s") ? ":s" : text.contains(":d") ? ":d" : anyOf(text), value(text));
    Map<String, AttributeValue> attributes =
        Map.of("b", m(Map.of("a", ss("1"))), "c", n(1), "d", ns("1"), "t", s("text"));

    assertThat(refusal(() -> update(request, text, attributes))).isEqualTo(INCORRECT_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"set c = b", "set e = list_append(b, c)", "set e = b + b", "set a.b = b"})
  void attributes_that_are_read_exist(String text) {
    assertThat(refusal(() -> update(request(), text, Map.of()))).isEqualTo(NO_SUCH_ATTRIBUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set b.a = :a",
        "set b[1] = :a",
        "set y.a = :a",
        "set y[1] = :a",
        "set c[1] = :a",
        "set d.a = :a",
        "set d[7].a = :a",
        "remove b.a set x = :a",
        "remove b[1] set x = :a",
        "remove y.a set x = :a",
        "remove c[1] set x = :a",
        "remove d.a set x = :a",
        "delete y.a :a",
        "delete c[1] :a",
        "add y[1] :a",
        "add d.a :a",
      })
  void paths_lead_through_maps_and_lists_that_exist(String text) {
    Map<String, AttributeValue> attributes =
        Map.of("b", s("x"), "c", m(Map.of("1", s("a"))), "d", l(s("a"), s("b")));

    assertThat(refusal(() -> update(request().value(":a", ss("a")), text, attributes)))
        .isEqualTo(INVALID_PATH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set b = list_append(:a, a), c = if_not_exists(a) add a.b :a | ADD | STRING",
        "delete a.b :a | DELETE | STRING",
      })
  void add_and_delete_take_sets(String text, String section, String type) {
    assertThat(refusal(() -> request().value(":a", s("a")).update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: Incorrect operand type for operator or function; operator:"
                + " %1$s, operand type: %2$s, typeSet: ALLOWED_FOR_%1$s_OPERAND"
                    .formatted(section, type));
  }

  @Test
  void only_add_takes_numbers() {
    assertThat(refusal(() -> request().value(":a", n(1)).update("delete a.b :a")))
        .endsWith("operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND");
    assertThat(refusal(() -> request().value(":a", l(n(1))).update("add a.b :a")))
        .endsWith("operator: ADD, operand type: LIST, typeSet: ALLOWED_FOR_ADD_OPERAND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set a = if_not_exists(c) | if_not_exists | 1",
        "set a = list_append(c) | list_append | 1",
        "set a = list_append(a, b, c) + d | list_append | 3",
      })
  void functions_take_two_operands(String text, String function, int operands) {
    assertThat(refusal(() -> request().update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: Incorrect number of operands for operator or function;"
                + " operator or function: %s, number of operands: %d"
                    .formatted(function, operands));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set a = if_not_exists(:a, c) + :a",
        "set a = if_not_exists(if_not_exists(a, b), :a)"
      })
  void existence_is_asked_of_a_path(String text) {
    assertThat(refusal(() -> request().value(":a", n(1)).update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: Operator or function requires a document path; operator or"
                + " function: if_not_exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set a = list_append(:a, a) | list_append",
        "set a = list_append(a, :a) | list_append",
        "set a = a + :a | +",
        "set a = :a - a | -",
      })
  void values_have_the_types_their_operators_need(String text, String operator) {
    assertThat(refusal(() -> request().value(":a", s("a")).update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: Incorrect operand type for operator or function; operator or"
                + " function: %s, operand type: S".formatted(operator));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set d[1] = a, d.b = a, c[1].a = a, #c = if_not_exists(a) | [c, [1], a] | [c]",
        "set c.b.#c = a, c = a | [c, b, c] | [c]",
        "set a = #c remove a | [a] | [a]",
        "set #c[3].d = a, #c[3] = a | [c, [3], d] | [c, [3]]",
        "remove c, #c.a | [c] | [c, a]",
      })
  void places_do_not_overlap(String text, String one, String two) {
    assertThat(refusal(() -> request().name("#c", "c").update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: Two document paths overlap with each other; must remove or"
                + " rewrite one of these paths; path one: %s, path two: %s".formatted(one, two));
  }

  @Test
  void places_do_not_conflict() {
    assertThat(refusal(() -> request().name("#c", "c").update("remove a.#c set a[1] = b")))
        .isEqualTo(
            "Invalid UpdateExpression: Two document paths conflict with each other; must remove or"
                + " rewrite one of these paths; path one: [a, c], path two: [a, [1]]");
  }

  @Test
  void undefined_names_come_before_undefined_values_and_these_before_counts() {
    assertThat(refusal(() -> request().update("SET #c = if_not_exists(:c)")))
        .isEqualTo(
            "Invalid UpdateExpression: An expression attribute name used in the document path is"
                + " not defined; attribute name: #c");
    assertThat(refusal(() -> request().update("SET a = :c, b = #d")))
        .endsWith("attribute name: #d");
    assertThat(refusal(() -> request().update("SET a = if_not_exists(:c)")))
        .isEqualTo(
            "Invalid UpdateExpression: An expression attribute value used in expression is not"
                + " defined; attribute value: :c");
  }

  @Test
  void keys_are_not_updated() {
    UpdateExpression update = request().update("set b = k remove d, k.x");

    assertThat(update.updatedAttributes()).containsExactly("b", "d", "k");
    assertThat(refusal(() -> update.requireKeysUntouched(KEY.keySet())))
        .isEqualTo(
            "One or more parameter values were invalid: Cannot update attribute k. This attribute"
                + " is part of the key");
  }

  @Test
  void keys_of_indexes_are_scalars_where_they_are_read_too() {
    UpdateExpression update = request().update("set e = list_append(a, b), f = d[1]");

    assertThat(refusal(() -> update.requireScalarKeys(KEY.keySet(), Set.of("d"))))
        .isEqualTo(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
                + " allowed: IndexKey: d");
  }

  private static String anyOf(String text) {
    return text.contains(":n") ? ":n" : ":l";
  }
}
