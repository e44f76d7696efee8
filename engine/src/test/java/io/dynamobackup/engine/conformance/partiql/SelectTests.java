package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What select statements ask of items. Texts and results were recorded on AWS by the public suites
 * paritysuite/dynamodb-conformance and floci-io/floci, those that say so excepted.
 */
class SelectTests {
  private static final Statements STATEMENTS = new Statements();

  @BeforeAll
  static void put() {
    STATEMENTS.put(
        "Texts",
        Map.of(
            "pk", fromS("item"),
            "ss", fromSs(List.of("a", "b", "c")),
            "s", fromS("str"),
            "m", fromM(Map.of("sub", fromS("x"), "els", fromL(List.of(fromN("1"), fromN("2"))))),
            "nul", fromNul(true),
            "flag", fromBool(true),
            "n", fromN("5")));
    STATEMENTS.put("Texts", Map.of("pk", fromS("other"), "n", fromN("6"), "q", fromS("it's")));
    for (String n : List.of("7310000", "7.3", "-7.3")) {
      STATEMENTS.put("Numbers", Map.of("pk", fromN(n)));
    }
    for (String pk : List.of("o", "p")) {
      for (String sk : List.of("1", "2", "3")) {
        STATEMENTS.put("Pairs", Map.of("pk", fromS(pk), "sk", fromS(sk), "x", fromS(sk)));
      }
    }
  }

  @AfterAll
  static void close() {
    STATEMENTS.close();
  }

  private static boolean holds(String condition, AttributeValue... parameters) {
    return !STATEMENTS
        .items("SELECT * FROM Texts WHERE pk = 'item' AND " + condition, parameters)
        .isEmpty();
  }

  private static List<String> pairs(String where) {
    return STATEMENTS.items("SELECT * FROM Pairs WHERE " + where).stream()
        .map(item -> item.get("pk").s() + item.get("sk").s())
        .toList();
  }

  @Test
  void without_a_condition_all_items_are_read() {
    assertThat(STATEMENTS.items("SELECT * FROM Pairs")).hasSize(6);
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

  @Test
  void parameters_are_values_of_any_type() {
    assertThat(holds("m = ?", fromM(Map.of("sub", fromS("x"))))).isFalse();
    assertThat(holds("ss = ? AND n = ?", fromSs(List.of("b", "a", "c")), fromN("5.0"))).isTrue();
    assertThat(holds("b <> ?", fromB(SdkBytes.fromUtf8String("b")))).isTrue();
    assertThat(holds("nul = ?", fromNul(true))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.31e6 | 7310000",
        "7.31E6 | 7310000",
        "7.31e+6 | 7310000",
        "731e4 | 7310000",
        "73100000e-1 | 7310000",
        ".73e1 | 7.3",
        "-.73e1 | -7.3",
        "- 7.3 | -7.3",
      })
  void numbers_are_written_in_many_ways(String literal, String number) {
    assertThat(STATEMENTS.items("SELECT * FROM Numbers WHERE pk = " + literal))
        .containsExactly(Map.of("pk", fromN(number)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e126 | Number overflow. Attempting to store a number with magnitude larger than supported range under root",
        "1e-131 | Number underflow. Attempting to store a number with magnitude smaller than supported range under root",
        "123456789012345678901234567890123456789 | Attempting to store more than 38 significant digits in a Number under root",
      })
  void numbers_have_their_limits(String literal, String text) {
    assertThat(STATEMENTS.refusal("SELECT * FROM Numbers WHERE pk = " + literal)).isEqualTo(text);
  }

  @Test
  void a_quote_in_a_string_is_written_twice() {
    assertThat(STATEMENTS.strings("pk", "SELECT pk FROM Texts WHERE q = 'it''s'"))
        .containsExactly("other");
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
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE pk = 'item' AND " + condition))
        .isEqualTo(text);
    assertThat(STATEMENTS.refusal("SELECT * FROM Tests WHERE pk = 'item' AND " + condition))
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
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE pk = 'item' AND " + condition))
        .isEqualTo(text);
  }

  @Test
  void parts_of_items_are_shown_under_their_last_name() {
    assertThat(STATEMENTS.items("SELECT pk, m.sub, m.els[1], nope FROM Texts WHERE pk = 'item'"))
        .containsExactly(Map.of("pk", fromS("item"), "sub", fromS("x"), "els[1]", fromN("2")));
  }

  @Test
  void a_partition_is_read_in_the_order_of_its_sort_keys() {
    assertThat(pairs("pk = 'o'")).containsExactly("o1", "o2", "o3");
    assertThat(pairs("pk = 'o' AND sk > '1' AND sk < '3'")).containsExactly("o2");
    assertThat(pairs("pk = 'o' AND sk BETWEEN '2' AND '9'")).containsExactly("o2", "o3");
    assertThat(pairs("begins_with(sk, '3') AND pk = 'o'")).containsExactly("o3");
    assertThat(pairs("pk = 'o' AND sk IN ['3', '1', '4']")).containsExactly("o1", "o3");
    assertThat(pairs("pk = 'o' AND pk = 'p'")).isEmpty();
  }

  @Test
  void several_partitions_are_read_one_after_the_other() {
    assertThat(pairs("pk IN ['p', 'o', 'q'] AND x <> '2'"))
        .containsExactlyInAnyOrder("o1", "o3", "p1", "p3");
    assertThat(pairs("pk = 'p' AND sk > '1' OR pk = 'o' AND sk = '1'"))
        .containsExactlyInAnyOrder("o1", "p2", "p3");
    assertThat(pairs("pk = 'p' OR x = '1'")).containsExactlyInAnyOrder("o1", "p1", "p2", "p3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pk = 'o' ORDER BY sk DESC | o3 o2 o1",
        "pk = 'o' ORDER BY sk | o1 o2 o3",
        "pk = 'o' ORDER BY pk ASC | o3 o2 o1",
        "pk IN ['o', 'p'] ORDER BY pk DESC, sk ASC | p1 p2 p3 o1 o2 o3",
        "pk IN ['o', 'p'] ORDER BY pk DESC | p3 p2 p1 o3 o2 o1",
      })
  void items_are_ordered_by_their_keys(String where, String expected) {
    assertThat(pairs(where)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORDER BY sk | Must have WHERE clause in the statement when using ORDER BY clause.",
        "WHERE pk = 'o' ORDER BY x DESC | Attribute x in ORDER BY clause must be part of the primary key",
        "WHERE pk > 'a' ORDER BY sk | Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.",
        "WHERE pk IN ['o', 'p'] ORDER BY sk DESC | Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause.",
        "WHERE pk = 5 | Key attribute's data type should match its data type in table's schema: Key pk",
        "WHERE pk = true | Key value must be of type S, N, or B. Key name: pk, Key type: BOOL",
        "WHERE pk = 'a' AND x = '1' OR pk = 'a' AND sk = '2' | Overlapping conditions with range keys are not supported in where clause",
        "WHERE pk = 'a' AND x <> '1' OR pk = 'a' AND sk = '2' | Overlapping conditions with range keys are not supported in where clause",
      })
  void what_is_asked_of_keys_is_checked(String rest, String text) {
    assertThat(STATEMENTS.refusal("SELECT * FROM Pairs " + rest)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pk = 'o' AND NOT sk = '1' OR pk = 'o' AND sk = '2' | o2 o3",
        "pk = 'o' AND sk <> '1' OR pk = 'o' AND sk = '2' | o2 o3",
        "pk = 'o' AND NOT begins_with(sk, 'x') OR pk = 'o' AND sk = '2' | o1 o2 o3",
        "pk = 'o' AND NOT sk IN ['1', '3'] OR pk = 'o' AND sk = '2' | o2",
        "pk = 'o' AND NOT sk > '5' OR pk = 'o' AND sk = '2' | o1 o2 o3",
        "pk = 'o' AND NOT (sk = '1') OR pk = 'o' AND sk = '2' | o2 o3",
        "pk = 'o' OR pk = 'o' AND NOT sk = '1' | o1 o2 o3",
      })
  void branches_that_exclude_keys_may_overlap(String where, String expected) {
    assertThat(pairs(where)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void fifty_partitions_are_read_at_most() {
    assertThat(STATEMENTS.items("SELECT * FROM Texts WHERE pk IN " + keys(50))).isEmpty();
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE pk IN " + keys(51)))
        .isEqualTo("Too many decomposed read operations for a given query.");
  }

  private static String keys(int count) {
    StringBuilder keys = new StringBuilder("['k0'");
    for (int i = 1; i < count; i++) {
      keys.append(", 'k").append(i).append('\'');
    }
    return keys.append(']').toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e99999999999", "-1e99999999999", "1e-99999999999", "1e2147483648", "abc"})
  void parameters_that_are_no_numbers_are_told(String number) {
    String text = "The parameter cannot be converted to a numeric value: " + number;
    String statement = "SELECT * FROM Pairs WHERE pk = 'a' AND x = ?";

    assertThat(STATEMENTS.refusal(statement, fromN(number))).isEqualTo(text);
    assertThat(STATEMENTS.refusal(statement, fromL(List.of(fromN("1"), fromN(number)))))
        .isEqualTo(text);
    assertThat(STATEMENTS.refusal(statement, fromM(Map.of("x", fromN(number))))).isEqualTo(text);
    assertThat(STATEMENTS.refusal(statement, fromNs(List.of("1", number)))).isEqualTo(text);
  }

  @Test
  void parameters_are_checked_in_their_order() {
    String deep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit";
    String statement = "SELECT * FROM Pairs WHERE pk = 'a' AND x = ? AND y = ?";
    AttributeValue nested = nested(40, fromS("leaf"));

    assertThat(STATEMENTS.refusal(statement, nested, fromN("abc"))).isEqualTo(deep);
    assertThat(STATEMENTS.refusal(statement, nested, fromN("1e126"))).isEqualTo(deep);
    assertThat(STATEMENTS.refusal(statement, nested(40, fromN("abc")), fromN("1"))).isEqualTo(deep);
    assertThat(STATEMENTS.refusal(statement, fromN("abc"), nested))
        .isEqualTo("The parameter cannot be converted to a numeric value: abc");
  }

  private static AttributeValue nested(int levels, AttributeValue leaf) {
    AttributeValue value = leaf;
    for (int i = 0; i < levels; i++) {
      value = fromM(Map.of("n", value));
    }
    return value;
  }

  @Test
  void a_number_far_too_large_comes_out_too_small() {
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE n = ?", fromN("1e2147483647")))
        .isEqualTo(
            "Number underflow. Attempting to store a number with magnitude smaller than supported"
                + " range");
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE n = ?", fromN("")))
        .isEqualTo("The parameter cannot be converted to a numeric value");
  }

  @Test
  void read_units_are_those_of_a_query_or_a_scan() {
    var query =
        STATEMENTS.run(
            "SELECT * FROM Pairs WHERE pk = 'o'",
            r -> r.returnConsumedCapacity("TOTAL").consistentRead(true));
    var scan = STATEMENTS.run("SELECT * FROM Pairs", r -> r.returnConsumedCapacity("INDEXES"));

    assertThat(query.consumedCapacity().capacityUnits()).isEqualTo(1.0);
    assertThat(query.consumedCapacity().tableName()).isEqualTo("Pairs");
    assertThat(scan.consumedCapacity().table().capacityUnits()).isEqualTo(0.5);
  }
}
