package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SELECT finds and shows. */
class SelectTests extends SelectedItems {
  @Test
  void without_a_condition_all_items_are_read() {
    assertThat(statements.items("SELECT * FROM Pairs")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute_exists(ss)",
        "ATTRIBUTE_EXISTS(\"ss\")",
        "attribute_not_exists(nope)",
        "NOT attribute_exists(nope)",
        "(attribute_exists(nope) OR attribute_exists(ss))",
        "attribute_exists(ss) = true",
        "attribute_exists(m.sub)",
        "size(s) = 3",
        "attribute_type(ss, 'SS')",
        "nul IS NULL",
        "s IS NOT NULL",
        "nope IS NOT NULL",
        "nope IS MISSING",
        "s IS NOT MISSING",
        "flag IS BOOL",
        "s IS STRING",
        "n != 6",
        "n <> 6",
        "n >= 5 AND n <= 5 AND n < 6 AND n > 4",
        "n BETWEEN 4 AND 5",
        "n NOT BETWEEN 6 AND 7",
        "n IN [4, 5]",
        "n IN (4, 5)",
        "n NOT IN [4, 6]",
        "NOT n IN [4]",
        "contains(ss, 'a')",
        "contains(s, 't')",
        "begins_with(s, 'st')",
        "NOT begins_with(s, 'x')",
        "m.els[1] = 2",
        "m.sub = 'x'",
        "5 = n",
        "6 > n",
        "nul = NULL",
        "flag = true",
        "ss = <<'c', 'a', 'b'>>",
        "m.els = [1, 2]",
        "m = {'els': [1, 2], 'sub': 'x'}",
        // Not recorded: what follows from the expressions they are.
        "attribute_exists(nope) = false",
        "attribute_exists(nope) <> true",
        "n < x OR n = 5",
      })
  void conditions_hold(String condition) {
    assertThat(holds(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute_exists(nope)",
        "attribute_not_exists(ss)",
        "attribute_exists(m.nope)",
        "size(s) = 4",
        "attribute_type(ss, 'S')",
        "s IS NULL",
        "nope IS NULL",
        "nul IS NOT NULL",
        "s IS BOOL",
        "nope = 1",
        "n = '5'",
        "m.els = [2, 1]",
        "s < 5",
      })
  void conditions_do_not_hold(String condition) {
    assertThat(holds(condition)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attribute_exists('ss') | Operator or function requires a document path; operator or function: attribute_exists",
        "attribute_exists() | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 0",
        "attribute_exists(ss, ns) | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
        "EXISTS(ss) | Unrecognized function: exists at 1:43:6",
        "set_add(ss, <<'x'>>) = ss | Unrecognized function: set_add at 1:43:7",
        "attribute_type(n, 'X') | Invalid attribute type name found; type: X, valid types: {N,BS,L,B,NULL,M,S,SS,NS,BOOL}",
        "n < true | Incorrect operand type for operator or function; operator or function: <, operand type: BOOL",
        "n >= [1] | Incorrect operand type for operator or function; operator or function: >=, operand type: L",
        "n BETWEEN true AND false | Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: BOOL",
        "n = 5 + 5 | Unsupported operator in Condition Expression. Operator: +",
        "n = <<>> | Empty bags are not supported",
      })
  void conditions_are_checked_before_items_are_read(String condition, String text) {
    assertThat(statements.refusal("SELECT * FROM Texts WHERE pk = 'item' AND " + condition))
        .isEqualTo(text);
    assertThat(statements.refusal("SELECT * FROM Tests WHERE pk = 'item' AND " + condition))
        .isEqualTo(text);
  }

  /** Not recorded on AWS. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n IN [] | IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member",
        "n | Unsupported condition in where clause at 1:43:1",
        "NOT true | Unsupported condition in where clause at 1:47:4",
        "m[-1] = 1 | Unexpected path component at 1:45:1",
        "m['a'] = 1 | Unexpected path component at 1:45:3",
        "size(n, n) = 1 | Incorrect number of operands for operator or function; operator or function: size, number of operands: 2",
        "begins_with(s, 's') = s | The function is not allowed to be used this way in an expression; function: begins_with",
        "upper(s) = 'A' | Unrecognized function: upper at 1:43:5",
      })
  void other_conditions_are_refused(String condition, String text) {
    assertThat(statements.refusal("SELECT * FROM Texts WHERE pk = 'item' AND " + condition))
        .isEqualTo(text);
  }

  @Test
  void parts_of_items_are_shown_under_their_last_name() {
    assertThat(statements.items("SELECT pk, m.sub, m.els[1], nope FROM Texts WHERE pk = 'item'"))
        .containsExactly(Map.of("pk", fromS("item"), "sub", fromS("x"), "els[1]", fromN("2")));
  }

  @Test
  void read_units_are_those_of_a_query_or_a_scan() {
    var query =
        statements.run(
            "SELECT * FROM Pairs WHERE pk = 'o'",
            r -> r.returnConsumedCapacity("TOTAL").consistentRead(true));
    var scan = statements.run("SELECT * FROM Pairs", r -> r.returnConsumedCapacity("INDEXES"));

    assertThat(query.consumedCapacity().capacityUnits()).isEqualTo(1.0);
    assertThat(query.consumedCapacity().tableName()).isEqualTo("Pairs");
    assertThat(scan.consumedCapacity().table().capacityUnits()).isEqualTo(0.5);
  }
}
