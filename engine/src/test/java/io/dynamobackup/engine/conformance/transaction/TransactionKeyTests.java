package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.absent;
import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.all;
import static io.dynamobackup.engine.conformance.transaction.Actions.delete;
import static io.dynamobackup.engine.conformance.transaction.Actions.exists;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.update;
import static io.dynamobackup.engine.conformance.transaction.Actions.write;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Which keys the actions of a transaction may have: all are looked at before it begins. */
class TransactionKeyTests extends Transactions {
  private static final String NOT_VALID = "One or more parameter values are not valid. ";

  static Stream<List<TransactWriteItem>> pairsOnOneItem() {
    return Stream.of(
        List.of(put(account("bob", 1)), put(account("bob", 2))),
        List.of(put(account("bob", 1)), delete(key("bob"))),
        List.of(put(account("bob", 1)), exists("bob")),
        List.of(put(account("ann", 1)), absent("bob"), exists("bob")));
  }

  @ParameterizedTest
  @MethodSource("pairsOnOneItem")
  void two_actions_are_never_on_one_item(List<TransactWriteItem> actions) {
    Actions.create(client);

    assertRefused(
        () -> client.transactWriteItems(r -> r.transactItems(actions)),
        "Transaction request cannot include multiple operations on one item");

    assertThat(all(client)).isEmpty();
  }

  @Test
  void one_item_is_one_item_by_name_and_by_arn() {
    Actions.create(client);
    String arn = client.describeTable(r -> r.tableName(Actions.TABLE)).table().tableArn();

    assertRefused(
        () -> write(client, put(key("bob")), delete(key("bob"), d -> d.tableName(arn))),
        "Transaction request cannot include multiple operations on one item");
  }

  @Test
  void one_number_is_one_key_however_it_is_written() {
    client.createTable(
        r ->
            r.tableName("Numbered")
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.N))
                .keySchema(Music.hash("id"))
                .billingMode(BillingMode.PAY_PER_REQUEST));

    assertRefused(
        () ->
            write(
                client,
                put(Map.of("id", fromN("10")), p -> p.tableName("Numbered")),
                delete(Map.of("id", fromN("1.0E1")), d -> d.tableName("Numbered"))),
        "Transaction request cannot include multiple operations on one item");
  }

  static Stream<TransactWriteItem> withEmptyKey() {
    return Stream.of(
        put(account("", 1)),
        delete(key("")),
        update(key(""), u -> u.updateExpression("REMOVE balance")),
        absent(""));
  }

  @ParameterizedTest
  @MethodSource("withEmptyKey")
  void key_must_not_be_empty(TransactWriteItem action) {
    Actions.create(client);

    assertRefused(
        () -> write(client, exists("nobody"), action),
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty string value. Key:"
            + " id");
  }

  @Test
  void key_must_not_be_too_large() {
    Actions.create(client);

    assertRefused(
        () -> write(client, delete(key("x".repeat(2049)))),
        "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size"
            + " limit of2048 bytes");
  }

  @Test
  void key_of_an_index_must_not_be_empty() {
    Music.create(client, Music::indexed);
    Map<String, AttributeValue> song = Music.key("Ann", "Song");

    assertRefused(
        () ->
            write(
                client,
                put(
                    Map.of("Artist", fromS("Ann"), "SongTitle", fromS("S"), "Genre", fromS("")),
                    p -> p.tableName(Music.TABLE))),
        NOT_VALID
            + "A value specified for a secondary index key is not supported. The AttributeValue for"
            + " a key attribute cannot contain an empty string value. IndexName: by-genre,"
            + " IndexKey: Genre");
    assertRefused(
        () ->
            write(
                client,
                update(
                    song,
                    u ->
                        u.tableName(Music.TABLE)
                            .updateExpression("SET Genre = :g")
                            .conditionExpression("attribute_exists(Artist)")
                            .expressionAttributeValues(Map.of(":g", fromS(""))))),
        NOT_VALID
            + "The update expression attempted to update a secondary index key to a value that is"
            + " not supported. The AttributeValue for a key attribute cannot contain an empty"
            + " string value.");
  }

  @Test
  void update_must_not_touch_the_key() {
    Actions.create(client);

    assertRefused(
        () ->
            write(
                client,
                update(
                    key("bob"),
                    u ->
                        u.updateExpression("SET id = :i")
                            .expressionAttributeValues(Map.of(":i", fromS("eve"))))),
        "One or more parameter values were invalid: Cannot update attribute id. This attribute is"
            + " part of the key");
  }
}
