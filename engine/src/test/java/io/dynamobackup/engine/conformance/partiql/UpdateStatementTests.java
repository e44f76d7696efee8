package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** UPDATE. */
class UpdateStatementTests extends WrittenByStatements {
  private void update(String clauses) {
    statements.run("UPDATE \"Texts\" %s WHERE pk = 'x'".formatted(clauses));
  }

  @Test
  void update_sets_and_removes() {
    seed();

    update("SET a = a + 100, b = 'new' SET m.sub = [2020, 'v'] REMOVE tags[1] REMOVE s");

    assertThat(stored("a")).isEqualTo(fromN("101"));
    assertThat(stored("b")).isEqualTo(fromS("new"));
    assertThat(stored("m").m())
        .containsEntry("sub", fromL(List.of(fromN("2020"), fromS("v"))))
        .containsEntry("sib", fromS("keep"));
    assertThat(strings(stored("tags"))).containsExactly("a", "c");
    assertThat(stored("s")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + a | 2",
        "5 + a | 6",
        "(a + 1) | 2",
        "a + -3 | -2",
      })
  void update_computes(String operand, String result) {
    seed();

    update("SET b = " + operand);

    assertThat(stored("b")).isEqualTo(fromN(result));
  }

  @Test
  void update_appends_to_lists() {
    seed();

    update("SET tags = list_append(tags, ['d'])");
    update("SET tags = LIST_APPEND(['0'], tags)");

    assertThat(strings(stored("tags"))).containsExactly("0", "a", "b", "c", "d");
    assertThat(refusal("SET none = list_append(none, [1])"))
        .isEqualTo(
            "The provided expression refers to an attribute that does not exist in the item");
  }

  @Test
  void update_adds_to_sets_and_takes_out_of_them() {
    seed();

    update("SET ss = set_add(ss, <<'0', 'a'>>) SET ns = SET_ADD(ns, <<4, 1>>)");
    update("SET fresh = set_add(fresh, <<'f'>>)");
    update("SET ss = set_delete(ss, <<'b', 'zz'>>)");
    update("SET ns = set_delete(ns, <<1, 2, 3, 4>>)");
    update("SET none = set_delete(none, <<'a'>>)");

    assertThat(stored("ss").ss()).containsExactlyInAnyOrder("0", "a", "c");
    assertThat(stored("ns")).isNull();
    assertThat(stored("fresh")).isEqualTo(fromSs(List.of("f")));
    assertThat(stored("none")).isNull();
  }

  @Test
  void update_takes_sets_as_parameters() {
    seed();

    statements.run(
        "UPDATE \"Texts\" SET ss = set_add(ss, ?) WHERE pk = ?", fromSs(List.of("p")), fromS("x"));

    assertThat(stored("ss").ss()).containsExactlyInAnyOrder("a", "b", "c", "p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET t = set_add(ss, <<'x'>>) | The first argument to SET_ADD must equal the assignment value at 1:24:7",
        "SET ss = set_add(<<'a'>>, <<'b'>>) | The first argument to SET_ADD must equal the assignment value at 1:25:7",
        "SET ss = set_add(ss, 'x') | The second argument to SET_ADD must be a value with type SET at 1:33:2",
        "SET ss = set_add(ss, ['x']) | The second argument to SET_ADD must be a value with type SET at 1:33:2",
        "SET ss = set_add(ss) | SET_ADD must have exactly two arguments at 1:25:7",
        "SET ss = set_add(ss, <<'x'>>, <<'y'>>) | SET_ADD must have exactly two arguments at 1:25:7",
        "SET ss = set_add(ss, <<1>>) | An operand in the update expression has an incorrect data type",
        "SET s = set_add(s, <<'x'>>) | An operand in the update expression has an incorrect data type",
        "SET ss = set_add(ss, <<'x', 'x'>>) | One or more parameter values were invalid: Input collection [x, x] contains duplicates.",
        "SET ss = set_add(ss, <<>>) | Empty bags are not supported",
        "SET t = set_delete(ss, <<'a'>>) | The first argument to SET_DELETE must equal the assignment value at 1:24:10",
        "SET ss = set_delete(ss, 'a') | The second argument to SET_DELETE must be a value with type SET at 1:36:2",
        "SET ss = set_delete(ss, <<1>>) | An operand in the update expression has an incorrect data type",
        "SET newlist[0] = 'x' | The document path provided in the update expression is invalid for update",
        "SET a = 1e-131 | Number underflow. Attempting to store a number with magnitude smaller than supported range under root",
        // Not recorded.
        "SET pk = 'y' | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key",
        "SET a = 1, a = 2 | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]",
        "SET a = a * 2 | Unsupported operator in Update Expression. Operator: *",
        "SET a = begins_with(s, 's') | Unrecognized function: begins_with at 1:24:11",
        "SET a = if_not_exists(a, 1) | DynamoBackup does not model if_not_exists in PartiQL yet",
        "SET a = a + 1 + 2 | DynamoBackup does not model arithmetic with more than two operands in PartiQL yet",
        "SET a = a - (1 - a) | DynamoBackup does not model arithmetic with more than two operands in PartiQL yet",
        "SET a = s IS MISSING | IS operator is not supported in update expressions",
        "SET a = s + 1 | An operand in the update expression has an incorrect data type",
      })
  void update_refuses_what_it_cannot_do(String clauses, String text) {
    seed();
    Map<String, AttributeValue> before = statements.stored("x");

    assertThat(refusal(clauses)).isEqualTo(text);
    assertThat(statements.stored("x")).isEqualTo(before);
  }

  @Test
  void update_creates_no_item() {
    assertThat(statements.refusal("UPDATE \"Texts\" SET a = 1 WHERE pk = 'x'")).isEqualTo(FAILED);
    assertThat(
            statements.refusal(
                "UPDATE \"Texts\" SET a = 1 WHERE pk = 'x' AND attribute_not_exists(pk)"))
        .isEqualTo(FAILED);
    assertThat(statements.stored("x")).isNull();
  }

  @Test
  void an_update_may_begin_with_its_table() {
    seed();

    assertThat(
            statements.items(
                "from \"Texts\" where pk = ? AND a = 1 set c = ? REMOVE s RETURNING MODIFIED NEW *",
                fromS("x"),
                fromN("7")))
        .containsExactly(Map.of("c", fromN("7")));
    assertThat(stored("s")).isNull();
    assertThat(statements.refusal("FROM \"Texts\" WHERE pk = 'x' AND a = 2 SET c = 5"))
        .isEqualTo(FAILED);
    assertThat(statements.refusal("FROM \"Texts\" WHERE pk = 'y' SET c = 5")).isEqualTo(FAILED);
  }
}
