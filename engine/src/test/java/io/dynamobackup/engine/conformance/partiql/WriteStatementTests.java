package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Statements that write an item. Results and texts were recorded on AWS by the public suites
 * paritysuite/dynamodb-conformance and floci-io/floci, those that say so excepted.
 */
class WriteStatementTests {
  private static final String MANDATORY =
      "Where clause does not contain a mandatory equality on all key attributes";
  private static final String FAILED = "ConditionalCheckFailedException";

  private final Statements statements = new Statements();

  @AfterEach
  void close() {
    statements.close();
  }

  private void seed() {
    statements.put(
        "Texts",
        Map.of(
            "pk", fromS("x"),
            "a", fromN("1"),
            "s", fromS("str"),
            "ss", fromSs(List.of("a", "b", "c")),
            "ns", fromNs(List.of("1", "2", "3")),
            "m", fromM(Map.of("sub", fromS("old"), "sib", fromS("keep"))),
            "tags", fromL(List.of(fromS("a"), fromS("b"), fromS("c")))));
  }

  private void update(String clauses) {
    statements.run("UPDATE \"Texts\" %s WHERE pk = 'x'".formatted(clauses));
  }

  private String refusal(String clauses) {
    return statements.refusal("UPDATE \"Texts\" %s WHERE pk = 'x'".formatted(clauses));
  }

  private AttributeValue stored(String attribute) {
    Map<String, AttributeValue> item = statements.stored("x");
    return item == null ? null : item.get(attribute);
  }

  private static List<String> strings(AttributeValue list) {
    return list.l().stream().map(AttributeValue::s).toList();
  }

  @Test
  void insert_creates_an_item_of_values_of_all_kinds() {
    var response =
        statements.run(
            "INSERT INTO Texts value {'pk':'x', 'n':1E3, 'd':-0, 'e':2.50, 'm' : {'a': 'v', 'b': 4},"
                + " 'l': [1,'s', <<'t'>>], 'ns':<<1,34,4.5>>, 'ss':<<'s1','s2'>>, 'q':'it''s',"
                + " 't': true, 'z': null, 'p': ?}",
            fromL(List.of(fromN("1.0"))));

    assertThat(response.hasItems()).isTrue();
    assertThat(response.items()).isEmpty();
    assertThat(statements.stored("x"))
        .containsEntry("n", fromN("1000"))
        .containsEntry("d", fromN("0"))
        .containsEntry("e", fromN("2.5"))
        .containsEntry("m", fromM(Map.of("a", fromS("v"), "b", fromN("4"))))
        .containsEntry("l", fromL(List.of(fromN("1"), fromS("s"), fromSs(List.of("t")))))
        .containsEntry("ns", fromNs(List.of("1", "4.5", "34")))
        .containsEntry("ss", fromSs(List.of("s1", "s2")))
        .containsEntry("q", fromS("it's"))
        .containsEntry("t", fromBool(true))
        .containsEntry("z", fromNul(true))
        .containsEntry("p", fromL(List.of(fromN("1"))));
  }

  @Test
  void insert_replaces_no_item() {
    statements.run("INSERT INTO \"Texts\" VALUE {'pk': 'x', 'a': 'first'}");

    DuplicateItemException duplicate =
        catchThrowableOfType(
            DuplicateItemException.class,
            () -> statements.run("INSERT INTO \"Texts\" VALUE {'pk': 'x', 'a': 'second'}"));

    assertThat(duplicate.awsErrorDetails().errorMessage())
        .isEqualTo("Duplicate primary key exists in table");
    assertThat(stored("a")).isEqualTo(fromS("first"));
    statements.run("DELETE FROM \"Texts\" WHERE pk = 'x'");
    statements.run("INSERT INTO \"Texts\" VALUE {'pk': 'x', 'a': 'third'}");
    assertThat(stored("a")).isEqualTo(fromS("third"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'pk': 'x', 's': <<>>} | Empty bags are not supported",
        "{'pk': 'x', 's': <<1, 'a'>>} | Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags",
        "{'pk': 'x', 's': <<'a', 'a'>>} | One or more parameter values were invalid: Input collection [a, a] contains duplicates.",
        "{'pk': 'x', 'n': 1e126} | Number overflow. Attempting to store a number with magnitude larger than supported range under root",
        "{'pk': 'x', 'm': {'x': 1e126}} | Number overflow. Attempting to store a number with magnitude larger than supported range under root.x",
        "{'pk': 'x', 'l': [1, 1e126]} | Number overflow. Attempting to store a number with magnitude larger than supported range under root[1]",
        "{'pk': 'x', 'ss': set_add(<<'a'>>, <<'b'>>)} | Unsupported data type: set_add under key root at 1:45:7",
        "{'a': 1} | One or more parameter values were invalid: Missing the key pk in the item",
        "{'pk': 1} | One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N",
      })
  void insert_refuses_what_is_no_item(String value, String text) {
    assertThat(statements.refusal("INSERT INTO \"Texts\" VALUE " + value)).isEqualTo(text);
    assertThat(statements.stored("x")).isNull();
  }

  /** Not recorded on AWS. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'x' | Statement wasn't well formed, can't be processed: Expected a tuple in VALUE",
        "{'pk': abc} | Unsupported data type: abc under key root at 1:34:3",
        "{pk: 'x'} | Unsupported data type: pk under key root at 1:28:2",
        "{'pk': 'x', 'a': MISSING} | Unsupported data type: missing under key root at 1:44:7",
        "{'pk': 'x', 'pk': 'y'} | DynamoBackup does not model a name that is twice in a map of a statement yet",
        "{'pk': 'x'} RETURNING ALL OLD * | DynamoBackup does not model RETURNING of INSERT yet",
      })
  void insert_refuses_what_aws_refuses_in_unknown_words(String value, String text) {
    assertThat(statements.refusal("INSERT INTO \"Texts\" VALUE " + value)).isEqualTo(text);
    assertThat(statements.stored("x")).isNull();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = 1 | true",
        "attribute_exists(a) AND NOT begins_with(s, 'x') | true",
        "ss = <<'c', 'b', 'a'>> | true",
        "(a = 2 OR s = 'str') | true",
        "a = 2 | false",
        "attribute_exists(nope) | false",
        "NOT begins_with(s, 'st') | false",
        "m = {'sub': 'other'} | false",
      })
  void what_else_is_asked_of_the_item_is_a_condition(String condition, boolean holds) {
    seed();

    String refusal =
        statements.refusal("UPDATE \"Texts\" SET z = 1 WHERE " + condition + " AND pk = 'x'");

    assertThat(refusal.equals(FAILED)).isNotEqualTo(holds);
    assertThat(stored("z")).isEqualTo(holds ? fromN("1") : null);
    assertThat(
            statements
                .refusal("DELETE FROM \"Texts\" WHERE pk = 'x' AND " + condition)
                .equals(FAILED))
        .isNotEqualTo(holds);
    assertThat(statements.stored("x") == null).isEqualTo(holds);
  }

  @Test
  void a_failed_condition_shows_the_item_if_asked() {
    seed();

    ConditionalCheckFailedException failed =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                statements.run(
                    "DELETE FROM \"Texts\" WHERE pk = 'x' AND a = 2",
                    r ->
                        r.returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)));

    assertThat(failed.item()).isEqualTo(statements.stored("x"));
    assertThat(failed.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
  }

  @Test
  void delete_removes_what_is_there() {
    seed();

    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x'")).isEmpty();
    assertThat(statements.stored("x")).isNull();
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x'")).isEmpty();
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' AND a = 9")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM \"Texts\" WHERE a = 1",
        "DELETE FROM \"Texts\"",
        "DELETE FROM \"Texts\" WHERE pk > 'a'",
        "DELETE FROM \"Texts\" WHERE pk IN ['x']",
        "DELETE FROM \"Texts\" WHERE pk = 'x' OR pk = 'y'",
        "DELETE FROM \"Texts\" WHERE NOT pk = 'x'",
        "DELETE FROM \"Texts\" WHERE pk = s",
        "DELETE FROM \"Pairs\" WHERE pk = 'x'",
        "UPDATE \"Texts\" SET c = 1",
        "FROM \"Texts\" SET c = 1",
        "FROM \"Texts\" REMOVE a",
        "FROM \"Texts\" WHERE a = 1 SET c = 1",
      })
  void a_write_names_the_whole_key(String statement) {
    assertThat(statements.refusal(statement)).isEqualTo(MANDATORY);
  }

  @Test
  void a_write_names_one_key() {
    seed();

    assertThat(statements.refusal("DELETE FROM \"Texts\" WHERE pk = 'x' AND pk = 'y'"))
        .isEqualTo(
            "Multiple conditions on same key pk. Only single item Update/Insert/Delete are"
                + " supported");
    assertThat(statements.refusal("DELETE FROM \"Texts\" WHERE pk = 5"))
        .isEqualTo("The provided key element does not match the schema");
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' AND pk = 'x'")).isEmpty();
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

  @ParameterizedTest
  @ValueSource(strings = {"MODIFIED OLD", "ALL NEW", "MODIFIED NEW"})
  void delete_returns_all_that_was_there_only(String returning) {
    seed();

    assertThat(
            statements.refusal(
                "DELETE FROM \"Texts\" WHERE pk = 'x' RETURNING %s *".formatted(returning)))
        .isEqualTo(
            ("Invalid returning clause: RETURNING %s *. Only RETURNING ALL OLD * is allowed in"
                    + " DELETE statements.")
                .formatted(returning));
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' RETURNING ALL OLD *"))
        .hasSize(1)
        .allSatisfy(item -> assertThat(item).containsEntry("s", fromS("str")));
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' RETURNING ALL OLD *"))
        .isEmpty();
  }

  @Test
  void update_returns_all_of_the_item() {
    seed();
    Map<String, AttributeValue> before = statements.stored("x");

    assertThat(statements.items("UPDATE \"Texts\" SET a = 2 WHERE pk = 'x' RETURNING ALL OLD *"))
        .containsExactly(before);
    assertThat(statements.items("UPDATE \"Texts\" SET a = 3 WHERE pk = 'x' RETURNING ALL NEW *"))
        .containsExactly(statements.stored("x"));
    assertThat(statements.items("UPDATE \"Texts\" SET a = 4 WHERE pk = 'x'")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET tags[0] = 'x' | OLD | a",
        "SET tags[0] = 'x' | NEW | x",
        "SET tags[2] = 'y' | NEW | y",
        "SET tags[2] = 'y', tags[0] = 'x' | NEW | x y",
        "SET tags[2] = 'y', tags[0] = 'x' | OLD | a c",
        "SET tags[3] = 'd' | NEW | d",
        "SET tags[3] = 'd' | OLD | ''",
        "SET tags[5] = 'd' | NEW | ''",
        "REMOVE tags[1] | OLD | b",
        "REMOVE tags[1] | NEW | c",
        "REMOVE tags[2] | NEW | ''",
        "REMOVE tags[2] | OLD | c",
      })
  void update_returns_what_was_modified_of_lists(String clauses, String which, String expected) {
    seed();

    var items =
        statements.items(
            "UPDATE \"Texts\" %s WHERE pk = 'x' RETURNING MODIFIED %s *".formatted(clauses, which));

    if (expected.isEmpty()) {
      assertThat(items).isEmpty();
    } else {
      assertThat(items).hasSize(1);
      assertThat(items.get(0)).containsOnlyKeys("tags");
      assertThat(strings(items.get(0).get("tags"))).containsExactly(expected.split(" "));
    }
  }

  @Test
  void update_returns_what_was_modified() {
    seed();

    assertThat(modified("SET m.sub = 'new'", "OLD"))
        .containsExactly(Map.of("m", fromM(Map.of("sub", fromS("old")))));
    assertThat(modified("SET m.sub = 'newer'", "NEW"))
        .containsExactly(Map.of("m", fromM(Map.of("sub", fromS("newer")))));
    assertThat(modified("SET fresh = 1", "OLD")).isEmpty();
    assertThat(modified("SET fresh = 2", "NEW")).containsExactly(Map.of("fresh", fromN("2")));
    assertThat(modified("REMOVE s", "OLD")).containsExactly(Map.of("s", fromS("str")));
    assertThat(modified("REMOVE fresh", "NEW")).isEmpty();
  }

  private List<Map<String, AttributeValue>> modified(String clauses, String which) {
    return statements.items(
        "UPDATE \"Texts\" %s WHERE pk = 'x' RETURNING MODIFIED %s *".formatted(clauses, which));
  }

  @Test
  void write_units_are_those_of_the_item() {
    seed();

    var response =
        statements.run(
            "UPDATE \"Texts\" SET s = ? WHERE pk = 'x'",
            r -> r.returnConsumedCapacity("TOTAL"),
            fromS("x".repeat(2_000)));

    assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(3.0);
    assertThat(response.consumedCapacity().tableName()).isEqualTo("Texts");
  }
}
