package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.absent;
import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.check;
import static io.dynamobackup.engine.conformance.transaction.Actions.delete;
import static io.dynamobackup.engine.conformance.transaction.Actions.exists;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.update;
import static io.dynamobackup.engine.conformance.transaction.Actions.withdrawal;
import static io.dynamobackup.engine.conformance.transaction.Actions.write;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.FAILED;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What the reasons of a cancelled transaction show. */
class CancellationReasonTests {
  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void every_failed_condition_is_a_reason() {
    Actions.create(client);

    assertCancelled(
        () -> write(client, exists("a"), absent("b"), exists("c"), put(key("d"))),
        FAILED,
        "None",
        FAILED,
        "None");
  }

  static Stream<TransactWriteItem> failing() {
    Map<String, AttributeValue> one = Map.of(":one", fromN("1"));
    String condition = "balance = :one";
    ReturnValuesOnConditionCheckFailure old = ReturnValuesOnConditionCheckFailure.ALL_OLD;
    return Stream.of(
        put(
            account("bob", 1),
            p ->
                p.conditionExpression(condition)
                    .expressionAttributeValues(one)
                    .returnValuesOnConditionCheckFailure(old)),
        delete(
            key("bob"),
            d ->
                d.conditionExpression(condition)
                    .expressionAttributeValues(one)
                    .returnValuesOnConditionCheckFailure(old)),
        update(
            key("bob"),
            u ->
                u.updateExpression("SET balance = :one")
                    .conditionExpression(condition)
                    .expressionAttributeValues(one)
                    .returnValuesOnConditionCheckFailure(old)),
        check(
            key("bob"),
            c ->
                c.conditionExpression(condition)
                    .expressionAttributeValues(one)
                    .returnValuesOnConditionCheckFailure(old)));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void reason_shows_the_item_if_its_action_asks_for_it(TransactWriteItem action) {
    Actions.create(client);
    given(client, account("bob", 10));

    List<CancellationReason> reasons =
        assertCancelled(() -> write(client, action, exists("ann")), FAILED, FAILED);

    assertThat(reasons.get(0).item()).isEqualTo(account("bob", 10));
    assertThat(reasons.get(1).hasItem()).isFalse();
  }

  @Test
  void reason_has_no_item_where_there_is_none() {
    Actions.create(client);

    List<CancellationReason> reasons =
        assertCancelled(() -> write(client, withdrawal("bob", 1)), FAILED);

    assertThat(reasons.get(0).hasItem()).isFalse();
  }
}
