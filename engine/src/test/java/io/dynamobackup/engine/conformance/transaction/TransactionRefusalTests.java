package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.all;
import static io.dynamobackup.engine.conformance.transaction.Actions.check;
import static io.dynamobackup.engine.conformance.transaction.Actions.delete;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.sized;
import static io.dynamobackup.engine.conformance.transaction.Actions.update;
import static io.dynamobackup.engine.conformance.transaction.Actions.write;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.FAILED;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelled;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelledAsInvalid;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertRefused;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What fails a request before a transaction begins: a {@code ValidationException} of its own. */
class TransactionRefusalTests extends Transactions {
  private static final String TOO_DEEP =
      "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
          + " beyond supported limit";
  private static final String SYNTAX =
      "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"";

  @Test
  void transaction_has_one_action_at_least_and_100_at_most() {
    List<TransactWriteItem> many =
        IntStream.range(0, 101).mapToObj(i -> put(account("a" + i, i))).toList();

    assertRefused(
        () -> client.transactWriteItems(r -> r.transactItems(List.of())),
        "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1");
    assertThat(refusal(() -> client.transactWriteItems(r -> r.transactItems(many))))
        .startsWith("1 validation error detected: Value '[")
        .endsWith(
            "]' at 'transactItems' failed to satisfy constraint: Member must have length less than"
                + " or equal to 100");
  }

  @Test
  void action_is_one_of_four() {
    TransactWriteItem two =
        TransactWriteItem.builder()
            .put(put(key("a")).put())
            .delete(delete(key("b")).delete())
            .build();

    assertRefused(
        () -> write(client, two),
        "TransactItems can only contain one of Check, Put, Update or Delete");
    assertRefused(
        () -> write(client, TransactWriteItem.builder().build()),
        "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
  }

  @Test
  void what_an_action_lacks_is_named_by_its_place() {
    assertRefused(
        () -> write(client, put(key("a")), check(key("b"), c -> {})),
        "1 validation error detected: Value null at"
            + " 'transactItems.2.member.conditionCheck.conditionExpression' failed to satisfy"
            + " constraint: Member must not be null");
    assertRefused(
        () -> write(client, update(key("a"), u -> {})),
        "1 validation error detected: Value null at"
            + " 'transactItems.1.member.update.updateExpression' failed to satisfy constraint:"
            + " Member must not be null");
    assertThat(
            refusal(
                () ->
                    write(
                        client, put(key("a"), p -> p.returnValuesOnConditionCheckFailure("none")))))
        .contains("'transactItems.1.member.put.returnValuesOnConditionCheckFailure'");
  }

  @Test
  void items_put_must_be_valid_whatever_the_table() {
    Map<String, AttributeValue> tooDeep = Map.of("id", fromS("a"), "deep", nested(32));

    assertRefused(() -> write(client, put(tooDeep)), TOO_DEEP);
    assertRefused(
        () -> write(client, put(sized("a", 409_601))),
        "Item size has exceeded the maximum allowed size");
    assertRefused(
        () -> write(client, put(Map.of("id", fromS("a"), "set", fromSs(List.of())))),
        "One or more parameter values were invalid: An string set  may not be empty");
  }

  /** As 30 Regions of AWS were seen to do in October 2026. */
  @Test
  void value_of_one_level_too_many_is_refused_with_the_item_it_would_be_in() {
    Actions.create(client);
    Map<String, AttributeValue> deep = Map.of(":deep", nested(32));

    assertCancelledAsInvalid(
        () ->
            write(
                client,
                update(
                    key("a"),
                    u -> u.updateExpression("SET deep = :deep").expressionAttributeValues(deep))),
        TOO_DEEP);
    assertCancelled(
        () ->
            write(
                client,
                check(
                    key("a"),
                    c -> c.conditionExpression("deep = :deep").expressionAttributeValues(deep))),
        FAILED);
    assertRefused(
        () ->
            write(
                client,
                check(
                    key("a"),
                    c ->
                        c.conditionExpression("deep = :deep")
                            .expressionAttributeValues(Map.of(":deep", nested(40))))),
        "ExpressionAttributeValues contains invalid value: " + TOO_DEEP + " for key :deep");
  }

  private static AttributeValue nested(int levels) {
    AttributeValue value = fromS("leaf");
    for (int i = 0; i < levels; i++) {
      value = fromM(Map.of("n", value));
    }
    return value;
  }

  @Test
  void request_may_send_four_megabytes() {
    Actions.create(client);
    List<TransactWriteItem> more =
        IntStream.range(0, 12).mapToObj(i -> put(sized("a" + i, 350_000))).toList();
    List<TransactWriteItem> less = more.subList(0, 11);

    assertRefused(
        () -> client.transactWriteItems(r -> r.transactItems(more)),
        "Transaction payload size cannot exceed 4 MB");
    client.transactWriteItems(r -> r.transactItems(less));

    assertThat(client.describeTable(r -> r.tableName(Actions.TABLE)).table().itemCount())
        .isEqualTo(11);
  }

  @Test
  void items_deleted_may_have_more_than_four_megabytes() {
    Actions.create(client);
    List<String> ids = IntStream.range(0, 12).mapToObj(i -> "a" + i).toList();
    ids.forEach(id -> given(client, sized(id, 400_000)));
    List<TransactWriteItem> deletes = ids.stream().map(id -> delete(key(id))).toList();

    client.transactWriteItems(r -> r.transactItems(deletes));

    assertThat(all(client)).isEmpty();
  }

  @Test
  void expressions_of_all_actions_are_looked_at_before_any_table() {
    TransactWriteItem onAbsentTable = put(key("a"), p -> p.tableName("Absent"));
    TransactWriteItem malformed =
        check(key("b"), c -> c.conditionExpression("attribute_not_exists("));
    TransactWriteItem unused =
        check(
            key("b"),
            c ->
                c.conditionExpression("attribute_not_exists(id)")
                    .expressionAttributeValues(Map.of(":v", fromS("x"))));

    assertRefused(() -> write(client, onAbsentTable, malformed), SYNTAX);
    assertRefused(
        () -> write(client, onAbsentTable, unused),
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}");
  }

  @Test
  void first_of_two_invalid_actions_is_told() {
    TransactWriteItem malformed =
        check(key("b"), c -> c.conditionExpression("attribute_not_exists("));
    TransactWriteItem tooLarge = put(sized("a", 409_601));

    assertRefused(() -> write(client, malformed, tooLarge), SYNTAX);
    assertRefused(
        () -> write(client, tooLarge, malformed),
        "Item size has exceeded the maximum allowed size");
  }

  @Test
  void names_and_values_without_an_expression_are_not_looked_at() {
    Actions.create(client);

    write(
        client,
        put(
            key("bob"),
            p ->
                p.expressionAttributeNames(Map.of("#n", "n"))
                    .expressionAttributeValues(Map.of(":v", fromN("1")))));

    assertThat(all(client)).containsExactly(key("bob"));
  }

  @Test
  void values_of_an_expression_must_not_be_empty() {
    Actions.create(client);

    assertRefused(
        () ->
            write(
                client,
                put(
                    key("bob"),
                    p ->
                        p.conditionExpression("attribute_not_exists(#n)")
                            .expressionAttributeNames(Map.of("#n", "id"))
                            .expressionAttributeValues(Map.of()))),
        "ExpressionAttributeValues must not be empty");
  }
}
