package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is well-formed and still refused. */
class UnsupportedStatementTests {
  private static final Statements STATEMENTS = new Statements();

  @AfterAll
  static void close() {
    STATEMENTS.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO \"Texts\".\"i\" VALUE {'pk': 'w'} | FROM clause may only contain a single"
            + " table name in data manipulation statements",
        "UPDATE \"Texts\".\"i\" SET a = 1 WHERE pk = 'w' | This operation is not supported on an"
            + " index",
        "UPDATE \"never\".\"i\" SET a = 1 WHERE pk = 'w' | This operation is not supported on an"
            + " index",
        "DELETE FROM \"Texts\".\"i\" WHERE pk = 'w' | This operation is not supported on an index",
        "SELECT * FROM \"Texts\".\"i\".\"extra\" | A path may contain at most 2 components in the"
            + " FROM clause",
        "SELECT * FROM \"Texts\".\"\" | Path component cannot be an empty string",
        "SELECT * FROM \"\" | Path component cannot be an empty string",
        "SELECT * FROM \"Texts\".\"none\" | The table does not have the specified index",
        "SELECT * FROM \"Texts\".\"Texts\" | The table does not have the specified index",
        "SELECT attribute_exists(ss) FROM Texts | Unexpected path component at 1:8:16",
        "SELECT COUNT(*) FROM Texts | Unexpected path component at 1:8:5",
        "EXISTS(SELECT * FROM Texts WHERE pk = 'a' AND b = 1) | EXISTS can only be used in"
            + " ExecuteTransaction write requests.",
      })
  void what_is_well_formed_may_not_be_supported(String statement, String text) {
    assertThat(STATEMENTS.refusal(statement)).isEqualTo(text);
  }

  /** Not recorded on AWS. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM Texts, C | Only select from a single table or index is supported.",
        "SELECT * FROM Texts JOIN Pairs ON pk = sk | Only select from a single table or index is"
            + " supported.",
        "SELECT * FROM 5 | Unexpected from source",
        "SELECT DISTINCT a FROM Texts | Unsupported clause: DISTINCT",
        "SELECT * FROM Texts LIMIT 5 | Unsupported clause: LIMIT",
        "SELECT a FROM Texts GROUP BY a | Unsupported clause: GROUP BY",
        "INSERT INTO Texts VALUES ('a', 'b') | Unsupported operation: Inserting multiple items in a"
            + " single statement is not supported, use \"INSERT INTO tableName VALUE item\""
            + " instead",
        "CREATE TABLE t | Unsupported operation: CreateTable",
        "SELECT * FROM Texts WHERE a LIKE 'b' | Unsupported operator in Condition Expression."
            + " Operator: LIKE",
        "SELECT * FROM Texts WHERE a IS LIST | DynamoBackup does not model IS of other types than"
            + " NULL, MISSING, BOOL and STRING yet",
        "INSERT INTO Texts VALUE {'pk': 'a'} ON CONFLICT DO NOTHING | DynamoBackup does not model"
            + " ON CONFLICT yet",
        "SELECT * FROM Texts WHERE pk.a = 1 | Key attributes must be scalars; list random access"
            + " '[]' and map lookup '.' are not allowed: Key: pk",
        "SELECT * FROM Texts WHERE pk = MISSING | MISSING must be compared using IS operator",
      })
  void what_aws_refuses_in_unknown_words_is_refused(String statement, String text) {
    assertThat(STATEMENTS.refusal(statement)).isEqualTo(text);
  }

  /** Not recorded on AWS. */
  @Test
  void what_is_returned_is_all_or_what_was_modified() {
    String delete = "DELETE FROM Texts WHERE pk = 'a' RETURNING ";

    assertThat(STATEMENTS.refusal(delete + "ALL"))
        .isEqualTo(
            Statements.MALFORMED
                + "Expected ( MODIFIED | ALL ) ( NEW | OLD ) in each returning element.");
    assertThat(STATEMENTS.refusal(delete + "ALL OLD a"))
        .isEqualTo("Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause");
    assertThat(STATEMENTS.refusal(delete + "ALL OLD *, ALL NEW *"))
        .isEqualTo("Invalid syntax with multiple returning elements in RETURNING clause");
  }
}
