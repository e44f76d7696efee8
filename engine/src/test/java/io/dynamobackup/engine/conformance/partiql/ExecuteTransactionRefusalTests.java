package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Recorded on AWS by paritysuite/dynamodb-conformance and floci-io/floci, where a test does not say
 * otherwise.
 */
class ExecuteTransactionRefusalTests {
  private final Transactions transactions = new Transactions();

  @AfterEach
  void close() {
    transactions.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM \"Texts\" WHERE | Statement wasn't well formed, can't be processed:"
            + " Unexpected term",
        "SELECT * FROM \"Texts\".\"none\" WHERE pk = 'a' | Reads on indices are not supported"
            + " within transactions.",
        "SELECT * FROM \"Texts\" WHERE pk = 'a' AND attribute_exists(a) | Select statements within"
            + " ExecuteTransaction must specify the primary key in the where clause.",
        "SELECT * FROM \"Texts\" | Select statements within ExecuteTransaction must specify the"
            + " primary key in the where clause.",
        "UPDATE \"Texts\" SET a = 'v' WHERE pk = 'a' RETURNING ALL NEW * | RETURNING clause is not"
            + " supported in ExecuteTransaction.",
        "UPDATE \"Texts\".\"i\" SET a = 'v' WHERE pk = 'a' | This operation is not supported on an"
            + " index",
        // Not recorded with this prefix.
        "SELECT * FROM \"Texts\" WHERE pk = ? | Number of parameters in request and statement don't"
            + " match.",
      })
  void errors_tell_which_statement_they_are_about(String statement, String text) {
    transactions.put("a");

    assertThat(transactions.refusal(statement))
        .isEqualTo("Validation failed in TransactStatements[0]: " + text);
    assertThat(transactions.stored("a")).containsEntry("a", fromN("1"));
  }

  @Test
  void errors_about_numbers_do_not_tell_it() {
    assertThat(
            Statements.refusal(
                () ->
                    transactions.execute(
                        r ->
                            r.transactStatements(
                                Transactions.statement(
                                    "UPDATE \"Texts\" SET n = ? WHERE pk = 'a'",
                                    fromN("1e99999999999"))))))
        .isEqualTo("The parameter cannot be converted to a numeric value: 1e99999999999");
  }

  @Test
  void reads_and_writes_are_not_mixed() {
    String text =
        "ExecuteTransaction API does not support both read and write operations in the same"
            + " request.";

    assertThat(
            transactions.refusal(
                "SELECT * FROM \"Texts\" WHERE pk = 'a'",
                "UPDATE \"Texts\" SET b = 1 WHERE pk = 'a'"))
        .isEqualTo(text);
    assertThat(
            transactions.refusal(
                "EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'a' AND b = 1)",
                "SELECT * FROM \"Texts\" WHERE pk = 'b'"))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE \"never-created\" SET a = 1 WHERE pk = 'a' | ResourceNotFound | Requested resource"
            + " not found",
        "UPDATE \"Texts\" SET a = 1 WHERE a = 1 | ValidationError | The provided key element does"
            + " not match the schema",
        "DELETE FROM \"Texts\" WHERE pk = 5 | ValidationError | The provided key element does not"
            + " match the schema",
        "DELETE FROM \"Texts\" WHERE pk = 'a' AND pk = 'b' | ValidationError | The provided key"
            + " element does not match the schema",
        "INSERT INTO \"Texts\" VALUE {'a': 1} | ValidationError | One or more parameter values were"
            + " invalid: Missing the key pk in the item",
        "UPDATE \"Texts\" SET a = s + 1 WHERE pk = 'there' | ValidationError | The provided"
            + " expression refers to an attribute that does not exist in the item",
      })
  void what_does_not_fit_its_table_cancels(String statement, String code, String message) {
    transactions.put("there");

    TransactionCanceledException cancelled =
        transactions.cancelled("INSERT INTO \"Texts\" VALUE {'pk': 'new'}", statement);

    assertThat(cancelled.cancellationReasons().get(0).code()).isEqualTo("None");
    assertThat(cancelled.cancellationReasons().get(1).code()).isEqualTo(code);
    assertThat(cancelled.cancellationReasons().get(1).message()).isEqualTo(message);
    assertThat(transactions.stored("new")).isNull();
  }

  /** The text is that of TransactWriteItems. */
  @Test
  void an_item_is_written_once() {
    assertThat(
            transactions.refusal(
                "INSERT INTO \"Texts\" VALUE {'pk': 'a'}", "DELETE FROM \"Texts\" WHERE pk = 'a'"))
        .isEqualTo("Transaction request cannot include multiple operations on one item");
  }

  @Test
  void a_transaction_has_one_to_100_statements() {
    String[] many =
        Collections.nCopies(101, "INSERT INTO \"Texts\" VALUE {'pk': 'a'}").toArray(new String[0]);

    assertThat(transactions.refusal(many))
        .endsWith("Member must have length less than or equal to 100");
    assertThat(transactions.refusal())
        .endsWith("Member must have length greater than or equal to 1");
  }
}
