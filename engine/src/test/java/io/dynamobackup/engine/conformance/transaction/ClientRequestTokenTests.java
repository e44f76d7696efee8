package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.all;
import static io.dynamobackup.engine.conformance.transaction.Actions.deposit;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.sized;
import static io.dynamobackup.engine.conformance.transaction.Actions.withdrawal;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelled;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

class ClientRequestTokenTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void createAccounts() {
    Actions.create(client);
    given(client, account("bob", 0));
  }

  @AfterEach
  void close() {
    target.close();
  }

  private TransactWriteItemsResponse write(String token, TransactWriteItem action) {
    return client.transactWriteItems(
        r ->
            r.clientRequestToken(token)
                .transactItems(action)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
  }

  private void assertBalance(int balance) {
    assertThat(client.getItem(r -> r.tableName(Actions.TABLE).key(key("bob"))).item())
        .isEqualTo(account("bob", balance));
  }

  @Test
  void request_with_the_same_token_is_carried_out_once() {
    write("t", deposit("bob", 1));
    target.advance(Duration.ofMinutes(10).minusNanos(1));
    write("t", deposit("bob", 1));

    assertBalance(1);
  }

  @Test
  void requests_without_a_token_are_all_carried_out() {
    Actions.write(client, deposit("bob", 1));
    Actions.write(client, deposit("bob", 1));

    assertBalance(2);
  }

  @Test
  void token_is_forgotten_after_ten_minutes() {
    write("t", deposit("bob", 1));
    target.advance(Duration.ofMinutes(10));
    write("t", deposit("bob", 2));
    write("t", deposit("bob", 2));

    assertBalance(3);
  }

  @Test
  void token_lives_ten_minutes_whatever_came_between() {
    write("a", deposit("bob", 1));
    target.advance(Duration.ofMinutes(9));
    write("b", deposit("bob", 10));
    target.advance(Duration.ofMinutes(2));
    write("c", deposit("bob", 100));
    write("b", deposit("bob", 10));
    write("a", deposit("bob", 1));
    target.advance(Duration.ofMinutes(7));
    write("b", deposit("bob", 10));
    write("c", deposit("bob", 100));

    assertBalance(112);
  }

  @Test
  void token_does_not_live_on_by_its_repetitions() {
    write("t", deposit("bob", 1));
    target.advance(Duration.ofMinutes(9));
    write("t", deposit("bob", 1));
    target.advance(Duration.ofMinutes(1));
    write("t", deposit("bob", 1));

    assertBalance(2);
  }

  @Test
  void other_request_with_the_same_token_is_refused() {
    write("t", deposit("bob", 1));

    assertThatExceptionOfType(IdempotentParameterMismatchException.class)
        .isThrownBy(() -> write("t", deposit("bob", 2)))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "DynamoDB rejected the request because you retried a request with a"
                            + " different payload but with an idempotent token that was already"
                            + " used."));
    assertBalance(1);
  }

  @Test
  void repeated_request_succeeds_where_its_condition_does_not_hold_any_more() {
    given(client, account("bob", 1));

    write("t", withdrawal("bob", 1));
    write("t", withdrawal("bob", 1));

    assertBalance(0);
  }

  @Test
  void token_of_a_cancelled_transaction_may_be_used_again() {
    assertCancelled(() -> write("t", withdrawal("bob", 1)), "ConditionalCheckFailed");
    given(client, account("bob", 1));
    write("t", withdrawal("bob", 1));

    assertBalance(0);
  }

  @Test
  void repeated_request_consumes_what_it_reads() {
    ConsumedCapacity written = write("t", put(sized("ann", 1_500))).consumedCapacity().get(0);
    ConsumedCapacity read = write("t", put(sized("ann", 1_500))).consumedCapacity().get(0);

    assertThat(written)
        .isEqualTo(
            ConsumedCapacity.builder()
                .tableName(Actions.TABLE)
                .capacityUnits(4.0)
                .writeCapacityUnits(4.0)
                .build());
    assertThat(read)
        .isEqualTo(
            ConsumedCapacity.builder()
                .tableName(Actions.TABLE)
                .capacityUnits(2.0)
                .readCapacityUnits(2.0)
                .build());
    assertThat(all(client)).hasSize(2);
  }

  @Test
  void token_has_36_characters_at_most() {
    write("x".repeat(36), deposit("bob", 1));

    assertRefused(
        () -> write("x".repeat(37), deposit("bob", 1)),
        "1 validation error detected: Value '"
            + "x".repeat(37)
            + "' at 'clientRequestToken' failed to satisfy constraint: Member must have length less"
            + " than or equal to 36");
    assertBalance(1);
  }
}
