package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.all;
import static io.dynamobackup.engine.conformance.transaction.Actions.check;
import static io.dynamobackup.engine.conformance.transaction.Actions.delete;
import static io.dynamobackup.engine.conformance.transaction.Actions.exists;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.sized;
import static io.dynamobackup.engine.conformance.transaction.Actions.update;
import static io.dynamobackup.engine.conformance.transaction.Actions.write;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.FAILED;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelled;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelledAsInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What has a transaction cancelled as invalid, where a single write fails on its own. */
class CancellationTests {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String MISMATCH = "The provided key element does not match the schema";
  private static final AttributeValue LIST = fromL(List.of(fromS("x")));

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void item_put_must_have_its_key_and_of_its_type() {
    Actions.create(client);

    assertCancelledAsInvalid(
        () -> write(client, put(Map.of("id", fromN("5")))),
        INVALID + "Type mismatch for key id expected: S actual: N");
    assertCancelledAsInvalid(
        () -> write(client, put(Map.of("id", LIST))),
        INVALID + "Type mismatch for key id expected: S actual: L");
    assertCancelledAsInvalid(
        () -> write(client, put(Map.of("other", fromS("x")))),
        INVALID + "Missing the key id in the item");
  }

  static Stream<TransactWriteItem> withForeignKey() {
    return Stream.of(Map.of("id", fromN("5")), Map.of("id", LIST), Map.of("other", fromS("x")))
        .flatMap(
            key ->
                Stream.of(
                    delete(key),
                    update(key, u -> u.updateExpression("REMOVE balance")),
                    check(key, c -> c.conditionExpression("attribute_not_exists(id)"))));
  }

  @ParameterizedTest
  @MethodSource("withForeignKey")
  void key_must_match_the_schema(TransactWriteItem action) {
    Actions.create(client);

    assertCancelledAsInvalid(() -> write(client, action), MISMATCH);
  }

  @Test
  void only_the_first_key_that_does_not_fit_is_a_reason() {
    Actions.create(client);

    assertCancelled(
        () ->
            write(
                client,
                exists("nobody"),
                put(Map.of("id", fromN("7"))),
                put(Map.of("id", fromN("8")))),
        "None",
        "ValidationError",
        "None");
  }

  @Test
  void attribute_that_an_index_is_keyed_by_must_have_its_type() {
    Music.create(client, Music::indexed);
    String text = INVALID + "Type mismatch for Index Key Genre Expected: S Actual: N IndexName: ";

    assertCancelledAsInvalid(
        () ->
            write(
                client,
                put(
                    Map.of("Artist", fromS("Ann"), "SongTitle", fromS("S"), "Genre", fromN("5")),
                    p -> p.tableName(Music.TABLE))),
        text + "by-genre");
    assertCancelledAsInvalid(
        () ->
            write(
                client,
                update(
                    Music.key("Ann", "S"),
                    u ->
                        u.tableName(Music.TABLE)
                            .updateExpression("SET Genre = :g")
                            .expressionAttributeValues(Map.of(":g", fromN("5"))))),
        text + "by-genre");
  }

  @Test
  void updated_item_must_not_be_too_large() {
    Actions.create(client);
    Map<String, AttributeValue> most = sized("a", 409_600);
    Map<String, AttributeValue> more = sized("a", 409_601);

    write(client, noted(most));

    assertThat(all(client)).containsExactly(most);
    assertCancelledAsInvalid(
        () -> write(client, noted(more)),
        "Item size to update has exceeded the maximum allowed size");
    assertThat(all(client)).containsExactly(most);
  }

  private static TransactWriteItem noted(Map<String, AttributeValue> item) {
    return update(
        key("a"),
        u ->
            u.updateExpression("SET note = :n")
                .expressionAttributeValues(Map.of(":n", item.get("note"))));
  }

  @Test
  void update_must_fit_the_item() {
    Actions.create(client);
    given(client, account("bob", 1));

    assertCancelledAsInvalid(
        () -> write(client, update(key("bob"), u -> u.updateExpression("SET a = b"))),
        "The provided expression refers to an attribute that does not exist in the item");
    assertCancelledAsInvalid(
        () ->
            write(
                client,
                update(
                    key("bob"),
                    u ->
                        u.updateExpression("SET balance = id + :n")
                            .expressionAttributeValues(Map.of(":n", fromN("1"))))),
        "An operand in the update expression has an incorrect data type");
    assertCancelledAsInvalid(
        () ->
            write(
                client,
                update(
                    key("bob"),
                    u ->
                        u.updateExpression("SET a.b = :n")
                            .expressionAttributeValues(Map.of(":n", fromN("1"))))),
        "The document path provided in the update expression is invalid for update");
  }

  @Test
  void invalid_updates_and_failed_conditions_are_reasons_side_by_side() {
    Actions.create(client);
    given(client, account("bob", 1));

    assertCancelled(
        () ->
            write(
                client,
                exists("nobody"),
                update(key("bob"), u -> u.updateExpression("SET a = b")),
                put(key("ann"))),
        FAILED,
        "ValidationError",
        "None");

    assertThat(all(client)).containsExactly(account("bob", 1));
  }

  @Test
  void update_whose_condition_fails_is_not_looked_at() {
    Actions.create(client);

    assertCancelled(
        () ->
            write(
                client,
                update(
                    key("bob"),
                    u ->
                        u.updateExpression("SET a = b")
                            .conditionExpression("attribute_exists(id)"))),
        FAILED);
  }
}
