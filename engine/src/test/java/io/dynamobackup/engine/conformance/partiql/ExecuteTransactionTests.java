package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Recorded on AWS by paritysuite/dynamodb-conformance and floci-io/floci, where a test does not say
 * otherwise.
 */
class ExecuteTransactionTests {
  private final Statements statements = new Statements();

  @AfterEach
  void close() {
    statements.close();
  }

  private static ParameterizedStatement statement(String text, AttributeValue... parameters) {
    ParameterizedStatement.Builder statement = ParameterizedStatement.builder().statement(text);
    return parameters.length == 0 ? statement.build() : statement.parameters(parameters).build();
  }

  private ExecuteTransactionResponse run(
      Consumer<ExecuteTransactionRequest.Builder> change, String... texts) {
    return statements
        .client()
        .executeTransaction(
            r -> {
              r.transactStatements(
                  Arrays.stream(texts).map(ExecuteTransactionTests::statement).toList());
              change.accept(r);
            });
  }

  private ExecuteTransactionResponse run(String... texts) {
    return run(r -> {}, texts);
  }

  private String refusal(String... texts) {
    return Statements.refusal(() -> run(texts));
  }

  private TransactionCanceledException cancelled(String... texts) {
    return catchThrowableOfType(TransactionCanceledException.class, () -> run(texts));
  }

  private void put(String pk) {
    statements.put("Texts", Map.of("pk", fromS(pk), "a", fromN("1")));
  }

  @Test
  void statements_write_together() {
    put("u");
    put("d");

    ExecuteTransactionResponse response =
        run(
            "INSERT INTO \"Texts\" VALUE {'pk': 'i'}",
            "UPDATE \"Texts\" SET a = a + 1 WHERE pk = 'u' AND attribute_exists(a)",
            "DELETE FROM \"Texts\" WHERE pk = 'd'",
            "INSERT INTO \"Pairs\" VALUE {'pk': 'p', 'sk': 's'}");

    assertThat(response.hasResponses()).isTrue();
    assertThat(response.responses()).isEmpty();
    assertThat(statements.stored("i")).isNotNull();
    assertThat(statements.stored("u")).containsEntry("a", fromN("2"));
    assertThat(statements.stored("d")).isNull();
  }

  @Test
  void statements_read_together() {
    put("a");

    ExecuteTransactionResponse response =
        run(
            "SELECT a FROM \"Texts\" WHERE pk = 'a'",
            "SELECT * FROM \"Texts\" WHERE pk IN ['none']",
            "SELECT * FROM \"Pairs\" WHERE sk = 's' AND pk = 'p'");

    assertThat(response.responses())
        .extracting(ItemResponse::item)
        .containsExactly(Map.of("a", fromN("1")), Map.of(), Map.of());
    assertThat(response.responses().get(1).hasItem()).isFalse();
  }

  @Test
  void one_that_fails_cancels_all() {
    put("there");

    TransactionCanceledException cancelled =
        cancelled(
            "INSERT INTO \"Texts\" VALUE {'pk': 'there'}",
            "INSERT INTO \"Texts\" VALUE {'pk': 'new'}",
            "UPDATE \"Texts\" SET a = 2 WHERE pk = 'none'");

    assertThat(cancelled.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("DuplicateItem", "None", "ConditionalCheckFailed");
    assertThat(cancelled.cancellationReasons())
        .extracting(CancellationReason::message)
        .containsExactly(
            "Duplicate primary key exists in table", null, "The conditional request failed");
    assertThat(cancelled.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [DuplicateItem, None, ConditionalCheckFailed]");
    assertThat(statements.stored("new")).isNull();
  }

  @Test
  void a_failed_condition_shows_the_item_if_asked() {
    put("x");

    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                statements
                    .client()
                    .executeTransaction(
                        r ->
                            r.transactStatements(
                                ParameterizedStatement.builder()
                                    .statement("DELETE FROM \"Texts\" WHERE pk = 'x' AND a = 2")
                                    .returnValuesOnConditionCheckFailure("ALL_OLD")
                                    .build())));

    assertThat(cancelled.cancellationReasons().get(0).item()).containsEntry("a", fromN("1"));
  }

  @Test
  void exists_checks_an_item() {
    put("x");
    String update = "UPDATE \"Texts\" SET b = 1 WHERE pk = 'x'";
    put("y");

    run("EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'y' AND Awards IS MISSING)", update);
    TransactionCanceledException cancelled =
        cancelled("EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'y' AND a > 1)", update);

    assertThat(statements.stored("x")).containsEntry("b", fromN("1"));
    assertThat(cancelled.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("ConditionalCheckFailed", "None");
    assertThat(refusal("EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'y')", update))
        .isEqualTo(
            "Validation failed in TransactStatements[0]: EXISTS() must contain a single item read"
                + " with additional condition");
    assertThat(refusal(update, "EXISTS(SELECT * FROM \"Texts\" WHERE pk IN ['y'] AND a = 1)"))
        .isEqualTo(
            "Validation failed in TransactStatements[1]: EXISTS() must contain a single item read"
                + " with additional condition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM \"Texts\" WHERE | Statement wasn't well formed, can't be processed: Unexpected term",
        "SELECT * FROM \"Texts\".\"none\" WHERE pk = 'a' | Reads on indices are not supported within transactions.",
        "SELECT * FROM \"Texts\" WHERE pk = 'a' AND attribute_exists(a) | Select statements within ExecuteTransaction must specify the primary key in the where clause.",
        "SELECT * FROM \"Texts\" | Select statements within ExecuteTransaction must specify the primary key in the where clause.",
        "UPDATE \"Texts\" SET a = 'v' WHERE pk = 'a' RETURNING ALL NEW * | RETURNING clause is not supported in ExecuteTransaction.",
        "UPDATE \"Texts\".\"i\" SET a = 'v' WHERE pk = 'a' | This operation is not supported on an index",
        // Not recorded with this prefix.
        "SELECT * FROM \"Texts\" WHERE pk = ? | Number of parameters in request and statement don't match.",
      })
  void errors_tell_which_statement_they_are_about(String statement, String text) {
    put("a");

    assertThat(refusal(statement)).isEqualTo("Validation failed in TransactStatements[0]: " + text);
    assertThat(statements.stored("a")).containsEntry("a", fromN("1"));
  }

  @Test
  void errors_about_numbers_do_not_tell_it() {
    assertThat(
            Statements.refusal(
                () ->
                    statements
                        .client()
                        .executeTransaction(
                            r ->
                                r.transactStatements(
                                    statement(
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
            refusal(
                "SELECT * FROM \"Texts\" WHERE pk = 'a'",
                "UPDATE \"Texts\" SET b = 1 WHERE pk = 'a'"))
        .isEqualTo(text);
    assertThat(
            refusal(
                "EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'a' AND b = 1)",
                "SELECT * FROM \"Texts\" WHERE pk = 'b'"))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE \"never-created\" SET a = 1 WHERE pk = 'a' | ResourceNotFound | Requested resource not found",
        "UPDATE \"Texts\" SET a = 1 WHERE a = 1 | ValidationError | The provided key element does not match the schema",
        "DELETE FROM \"Texts\" WHERE pk = 5 | ValidationError | The provided key element does not match the schema",
        "DELETE FROM \"Texts\" WHERE pk = 'a' AND pk = 'b' | ValidationError | The provided key element does not match the schema",
        "INSERT INTO \"Texts\" VALUE {'a': 1} | ValidationError | One or more parameter values were invalid: Missing the key pk in the item",
        "UPDATE \"Texts\" SET a = s + 1 WHERE pk = 'there' | ValidationError | The provided expression refers to an attribute that does not exist in the item",
      })
  void what_does_not_fit_its_table_cancels(String statement, String code, String message) {
    put("there");

    TransactionCanceledException cancelled =
        cancelled("INSERT INTO \"Texts\" VALUE {'pk': 'new'}", statement);

    assertThat(cancelled.cancellationReasons().get(0).code()).isEqualTo("None");
    assertThat(cancelled.cancellationReasons().get(1).code()).isEqualTo(code);
    assertThat(cancelled.cancellationReasons().get(1).message()).isEqualTo(message);
    assertThat(statements.stored("new")).isNull();
  }

  /** The text is that of TransactWriteItems. */
  @Test
  void an_item_is_written_once() {
    assertThat(
            refusal(
                "INSERT INTO \"Texts\" VALUE {'pk': 'a'}", "DELETE FROM \"Texts\" WHERE pk = 'a'"))
        .isEqualTo("Transaction request cannot include multiple operations on one item");
  }

  @Test
  void a_transaction_has_one_to_100_statements() {
    String[] many =
        Collections.nCopies(101, "INSERT INTO \"Texts\" VALUE {'pk': 'a'}").toArray(new String[0]);

    assertThat(refusal(many)).endsWith("Member must have length less than or equal to 100");
    assertThat(refusal()).endsWith("Member must have length greater than or equal to 1");
  }

  @Test
  void a_request_token_has_a_transaction_carried_out_once() {
    put("x");
    String update = "UPDATE \"Texts\" SET a = a + 1 WHERE pk = 'x'";
    Consumer<ExecuteTransactionRequest.Builder> token =
        r -> r.clientRequestToken("token-1").returnConsumedCapacity("INDEXES");

    ConsumedCapacity first = run(token, update).consumedCapacity().get(0);
    ConsumedCapacity again = run(token, update).consumedCapacity().get(0);

    assertThat(statements.stored("x")).containsEntry("a", fromN("2"));
    assertThat(first.writeCapacityUnits()).isEqualTo(2.0);
    assertThat(first.readCapacityUnits()).isNull();
    assertThat(again.readCapacityUnits()).isEqualTo(2.0);
    assertThat(again.writeCapacityUnits()).isNull();
  }

  @Test
  void a_request_token_belongs_to_its_request_for_ten_minutes() {
    put("x");
    String update = "UPDATE \"Texts\" SET a = a + 1 WHERE pk = 'x'";
    run(r -> r.clientRequestToken("token-1"), update);

    assertThat(
            Statements.error(
                () ->
                    run(
                        r -> r.clientRequestToken("token-1"),
                        "UPDATE \"Texts\" SET a = a + 2 WHERE pk = 'x'")))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    statements.advance(Duration.ofMinutes(10));
    run(r -> r.clientRequestToken("token-1"), update);
    assertThat(statements.stored("x")).containsEntry("a", fromN("3"));
  }

  @Test
  void units_are_those_of_transactions() {
    put("x");
    Consumer<ExecuteTransactionRequest.Builder> total = r -> r.returnConsumedCapacity("TOTAL");

    ExecuteTransactionResponse read =
        run(
            total,
            "SELECT * FROM \"Texts\" WHERE pk = 'x'",
            "SELECT * FROM \"Pairs\" WHERE pk = 'x' AND sk = 'y'");
    ExecuteTransactionResponse write = run(total, "UPDATE \"Texts\" SET a = 3 WHERE pk = 'x'");

    assertThat(read.consumedCapacity())
        .extracting(ConsumedCapacity::tableName, ConsumedCapacity::capacityUnits)
        .containsExactly(tuple("Texts", 2.0), tuple("Pairs", 2.0));
    assertThat(write.responses()).isEmpty();
    assertThat(write.consumedCapacity()).hasSize(1);
    assertThat(write.consumedCapacity().get(0).capacityUnits()).isEqualTo(2.0);
  }
}
