package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
  private final Transactions transactions = new Transactions();

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void statements_write_together() {
    transactions.put("u");
    transactions.put("d");

    ExecuteTransactionResponse response =
        transactions.run(
            "INSERT INTO \"Texts\" VALUE {'pk': 'i'}",
            "UPDATE \"Texts\" SET a = a + 1 WHERE pk = 'u' AND attribute_exists(a)",
            "DELETE FROM \"Texts\" WHERE pk = 'd'",
            "INSERT INTO \"Pairs\" VALUE {'pk': 'p', 'sk': 's'}");

    assertThat(response.hasResponses()).isTrue();
    assertThat(response.responses()).isEmpty();
    assertThat(transactions.stored("i")).isNotNull();
    assertThat(transactions.stored("u")).containsEntry("a", fromN("2"));
    assertThat(transactions.stored("d")).isNull();
  }

  @Test
  void statements_read_together() {
    transactions.put("a");

    ExecuteTransactionResponse response =
        transactions.run(
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
    transactions.put("there");

    TransactionCanceledException cancelled =
        transactions.cancelled(
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
    assertThat(transactions.stored("new")).isNull();
  }

  @Test
  void a_failed_condition_shows_the_item_if_asked() {
    transactions.put("x");

    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                transactions.execute(
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
    transactions.put("x");
    String update = "UPDATE \"Texts\" SET b = 1 WHERE pk = 'x'";
    transactions.put("y");

    transactions.run(
        "EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'y' AND Awards IS MISSING)", update);
    TransactionCanceledException cancelled =
        transactions.cancelled("EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'y' AND a > 1)", update);

    assertThat(transactions.stored("x")).containsEntry("b", fromN("1"));
    assertThat(cancelled.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("ConditionalCheckFailed", "None");
    assertThat(transactions.refusal("EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'y')", update))
        .isEqualTo(
            "Validation failed in TransactStatements[0]: EXISTS() must contain a single item read"
                + " with additional condition");
    assertThat(
            transactions.refusal(
                update, "EXISTS(SELECT * FROM \"Texts\" WHERE pk IN ['y'] AND a = 1)"))
        .isEqualTo(
            "Validation failed in TransactStatements[1]: EXISTS() must contain a single item read"
                + " with additional condition");
  }

  @Test
  void a_request_token_has_a_transaction_carried_out_once() {
    transactions.put("x");
    String update = "UPDATE \"Texts\" SET a = a + 1 WHERE pk = 'x'";
    Consumer<ExecuteTransactionRequest.Builder> token =
        r -> r.clientRequestToken("token-1").returnConsumedCapacity("INDEXES");

    ConsumedCapacity first = transactions.run(token, update).consumedCapacity().get(0);
    ConsumedCapacity again = transactions.run(token, update).consumedCapacity().get(0);

    assertThat(transactions.stored("x")).containsEntry("a", fromN("2"));
    assertThat(first.writeCapacityUnits()).isEqualTo(2.0);
    assertThat(first.readCapacityUnits()).isNull();
    assertThat(again.readCapacityUnits()).isEqualTo(2.0);
    assertThat(again.writeCapacityUnits()).isNull();
  }

  @Test
  void a_request_token_belongs_to_its_request_for_ten_minutes() {
    transactions.put("x");
    String update = "UPDATE \"Texts\" SET a = a + 1 WHERE pk = 'x'";
    transactions.run(r -> r.clientRequestToken("token-1"), update);

    assertThat(
            Statements.error(
                () ->
                    transactions.run(
                        r -> r.clientRequestToken("token-1"),
                        "UPDATE \"Texts\" SET a = a + 2 WHERE pk = 'x'")))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    transactions.advance(Duration.ofMinutes(10));
    transactions.run(r -> r.clientRequestToken("token-1"), update);
    assertThat(transactions.stored("x")).containsEntry("a", fromN("3"));
  }

  @Test
  void units_are_those_of_transactions() {
    transactions.put("x");
    Consumer<ExecuteTransactionRequest.Builder> total = r -> r.returnConsumedCapacity("TOTAL");

    ExecuteTransactionResponse read =
        transactions.run(
            total,
            "SELECT * FROM \"Texts\" WHERE pk = 'x'",
            "SELECT * FROM \"Pairs\" WHERE pk = 'x' AND sk = 'y'");
    ExecuteTransactionResponse write =
        transactions.run(total, "UPDATE \"Texts\" SET a = 3 WHERE pk = 'x'");

    assertThat(read.consumedCapacity())
        .extracting(ConsumedCapacity::tableName, ConsumedCapacity::capacityUnits)
        .containsExactly(tuple("Texts", 2.0), tuple("Pairs", 2.0));
    assertThat(write.responses()).isEmpty();
    assertThat(write.consumedCapacity()).hasSize(1);
    assertThat(write.consumedCapacity().get(0).capacityUnits()).isEqualTo(2.0);
  }
}
