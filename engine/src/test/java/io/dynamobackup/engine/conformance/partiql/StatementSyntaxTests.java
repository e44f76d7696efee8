package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * What is a statement and what is not. The texts were recorded on AWS by the public conformance
 * suite paritysuite/dynamodb-conformance, those that say so excepted.
 */
class StatementSyntaxTests {
  private static final Statements STATEMENTS = new Statements();

  @AfterAll
  static void close() {
    STATEMENTS.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM \"Numbers\" WHERE pk = 1 foo",
        "SELECT * FROM \"Numbers\" WHERE pk = 1 e5",
        "INSERT INTO \"Numbers\" VALUE {'pk': 970001} foo",
        "UPDATE \"Numbers\" SET a = 9 WHERE pk = 970002 foo",
        "DELETE FROM \"Numbers\" WHERE pk = 970003 foo",
        "SELECT * FROM \"Numbers\" WHERE pk = 1)",
        "DELETE FROM \"Numbers\" WHERE pk = 970004 ORDER BY pk",
        "SELECT * FROM \"Numbers\" ORDER BY pk WHERE pk = 1",
        "INSERT INTO \"Texts\" t VALUE {'pk': 'x'}",
        "FROM \"Texts\" SET c = 1 WHERE pk = 'x'",
        "FROM \"Texts\" SET c = 1 WHERE pk = 'x' SET d = 2",
        // Not recorded, but these follow from the grammar.
        "INSERT INTO \"Texts\" VALUE {'pk': 'x'} IF NOT EXISTS",
        "UPDATE \"Texts\" REMOVE a, b WHERE pk = 'x'",
        "SELECTT * FROMM \"Texts\"",
      })
  void nothing_follows_a_statement(String statement) {
    assertThat(STATEMENTS.refusal(statement))
        .isEqualTo(Statements.MALFORMED + "Unexpected token after expression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM \"Numbers\" WHERE pk = 1e2147483648",
        "SELECT * FROM \"Numbers\" WHERE pk = 1e99999999999",
        "SELECT * FROM \"Numbers\" WHERE pk = 1.5e-2147483647",
        "SELECT * FROM \"Numbers\" WHERE pk = 1 # note",
        "SELECT * FROM \"Numbers\" WHERE pk = 1 /* note",
        "SELECT * FROM \"Numbers",
        "SELECT * FROM \"Numbers\" WHERE pk = 'a",
        // Not recorded.
        "SELECT * FROM \"Numbers\" WHERE pk = 1e",
        "SELECT * FROM \"Numbers\" WHERE pk ! 1",
        "SELECT * FROM \"Numbers\" WHERE pk = `1`",
      })
  void what_is_no_token_has_no_detail(String statement) {
    assertThat(STATEMENTS.refusal(statement)).isEqualTo(Statements.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM \"Texts\" t WHERE pk = 'x'",
        "SELECT * FROM \"Texts\" AS t WHERE pk = 'x'",
        "UPDATE \"Texts\" t SET a = 3 WHERE pk = 'x'",
        "DELETE FROM \"Texts\" t WHERE pk = 'x'",
        // Not recorded.
        "SELECT a AS b FROM \"Texts\" WHERE pk = 'x'",
      })
  void tables_have_no_other_names(String statement) {
    assertThat(STATEMENTS.refusal(statement)).isEqualTo("Aliasing is not supported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM \"Texts\" WHERE                   | Unexpected term",
        "SELECT * FROM \"Texts\" WHERE;                  | Unexpected term",
        "SELECT pk FROM \"Texts\" WHERE                  | Unexpected term",
        "UPDATE \"Texts\" SET a = 1 WHERE                | Unexpected term",
        "DELETE FROM \"Texts\" WHERE                     | Unexpected term",
        "SELECT * FROM \"Texts\" WHERE NOT               | Unexpected term",
        "SELECT * FROM \"Texts\" WHERE (                 | Unexpected term",
        "SELECT * FROM \"never-created\" WHERE       | Unexpected term",
        "SELECT * FROM                             | Unexpected term",
        "SELECT * FROM \"Texts\" WHERE pk = 'p1' AND     | Missing right-hand side expression of"
            + " infix operator",
        "SELECT * FROM \"Texts\" WHERE pk = 'p1' OR      | Missing right-hand side expression of"
            + " infix operator",
        "SELECT * FROM \"Texts\" WHERE ORDER BY pk       | Unexpected keyword",
        "INSERT INTO \"Texts\" (key, a) VALUES (?, ?)    | Unexpected keyword",
        "SELECT * FROM \"Texts\" WHERE pk = 'a' AND x IS FOO | Expected type name",
        "SELECT * FROM \"Texts\" WHERE IS NULL           | Unexpected operator",
        "SELECT * FROM \"Texts\" WHERE pk = LIKE         | Unexpected operator",
        "DELETE FROM                               | Expected identifier for simple path",
        "DELETE FROM;                              | Expected identifier for simple path",
        "DELETE FROM WHERE pk = 'a'                | Expected identifier for simple path",
        "SLECT * FROM \"Texts\" WHERE pk = 'a'           | Expected data manipulation",
        "UPDATE Payment-dev SET active=? WHERE a=? | Expected data manipulation",
        "SELECT * FROM \"Texts\" WHERE attribute_exists(m.inner) | Invalid path dot component",
        "UPDATE \"Texts\" SET m.inner = set_add(m.inner, <<'y'>>) WHERE pk = 'x' | Invalid path dot"
            + " component",
      })
  void errors_say_what_was_expected(String statement, String detail) {
    assertThat(STATEMENTS.refusal(statement)).isEqualTo(Statements.MALFORMED + detail);
  }

  /** The details of the parser that AWS uses, which were not recorded on AWS. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM \"Texts\" WHERE (pk = 'a'         | Expected RIGHT_PAREN",
        "SELECT * FROM \"Texts\" WHERE pk IN ['a'        | Expected RIGHT_BRACKET",
        "SELECT * FROM \"Texts\" WHERE a BETWEEN 1       | Expected AND keyword",
        "SELECT * FROM \"Texts\" WHERE a BETWEEN 1 AND   | Expected expression after AND",
        "SELECT a                                  | Expected FROM after SELECT list",
        "SELECT *, a FROM \"Texts\"                      | Other expressions may not be present in"
            + " the select list when '*' is used without dot notation.",
        "INSERT INTO \"Texts\" VALUE {'pk' 'a'}          | Expected COLON",
        "UPDATE \"Texts\" SET a WHERE pk = 'x'           | Expected '='",
        "DELETE \"Texts\" WHERE pk = 'a'                 | Expected FROM after DELETE",
        "SELECT * FROM \"Texts\" WHERE pk = 'a' ORDER pk | Expected BY",
        "SELECT * FROM \"Texts\"; SELECT * FROM \"Texts\"      | Unexpected token after semicolon."
            + " (Only one query is allowed.)",
      })
  void other_errors_say_what_the_parser_says(String statement, String detail) {
    assertThat(STATEMENTS.refusal(statement)).isEqualTo(Statements.MALFORMED + detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT4", "INT8", "DOUBLE PRECISION", "CHARACTER VARYING"})
  void an_expression_is_no_statement(String type) {
    assertThat(STATEMENTS.refusal("x IS " + type)).isEqualTo("Unsupported operation: IsType");
  }

  @Test
  void statements_are_not_nested_without_end() {
    String deep = "SELECT * FROM Texts WHERE a = " + "[".repeat(4_000);
    String refusal = "DynamoBackup does not model PartiQL nested more than 200 times yet";

    assertThat(STATEMENTS.refusal(deep)).isEqualTo(refusal);
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE " + "NOT ".repeat(2_000)))
        .isEqualTo(refusal);
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE a = " + "- ".repeat(4_000)))
        .isEqualTo(refusal);
  }

  @Test
  void long_chains_of_operators_are_no_depth() {
    assertThat(
            STATEMENTS.refusal("UPDATE Texts SET a = a" + " +a".repeat(2_500) + " WHERE pk = 'a'"))
        .startsWith("DynamoBackup does not model arithmetic");
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE a" + " = 1".repeat(2_000)))
        .startsWith("Unsupported operator");
    assertThat(STATEMENTS.items("SELECT * FROM Texts WHERE a = 1" + " OR a = 1".repeat(900)))
        .isEmpty();
  }

  @Test
  void keywords_may_be_in_any_case_and_comments_are_white_space() {
    STATEMENTS.put("Texts", Map.of("pk", fromS("comments"), "n", fromN("1")));

    assertThat(
            STATEMENTS.items(
                """
                -- a note
                select * /* another
                note */ From Texts -- a note; it's WHERE
                wHERE pk = 'comments' and n iS nOT missing;
                """))
        .hasSize(1);
  }

  @Test
  void a_table_that_is_not_there_is_not_found() {
    assertThat(STATEMENTS.error("SELECT * FROM \"never-created\" WHERE pk = 'x'"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(
            STATEMENTS
                .error("FROM \"never-created\" WHERE pk = 'x' SET c = 1")
                .awsErrorDetails()
                .errorMessage())
        .isEqualTo("Requested resource not found");
  }

  @Test
  void parameters_are_as_many_as_question_marks() {
    String text = "Number of parameters in request and statement don't match.";

    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE pk = ?")).isEqualTo(text);
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE pk = ?", fromS("a"), fromS("b")))
        .isEqualTo(text);
    assertThat(STATEMENTS.refusal("SELECT * FROM Texts WHERE pk = '?'", fromS("a")))
        .isEqualTo(text);
  }
}
