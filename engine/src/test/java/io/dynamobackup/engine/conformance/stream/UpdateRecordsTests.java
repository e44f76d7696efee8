package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What a stream tells of updates and transactions. */
class UpdateRecordsTests {
  private static final Map<String, AttributeValue> KEY = Music.key("A", "1");

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();
  private final Tape tape = Streamed.music(target, StreamViewType.NEW_AND_OLD_IMAGES);

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void update_that_creates_an_item_is_an_insertion() {
    update("SET Rating = :n");

    assertThat(tape.all())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.eventName()).isEqualTo(OperationType.INSERT);
              assertThat(record.dynamodb().hasOldImage()).isFalse();
              assertThat(record.dynamodb().newImage()).isEqualTo(rated("7"));
            });
  }

  @Test
  void images_of_an_update_are_whole_items() {
    client.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", "1")));
    update("SET Rating = :n");

    Map<String, AttributeValue> after = new HashMap<>(Music.song("A", "1"));
    after.put("Rating", fromN("7"));
    assertThat(last().dynamodb().oldImage()).isEqualTo(Music.song("A", "1"));
    assertThat(last().dynamodb().newImage()).isEqualTo(after);
  }

  @Test
  void item_of_its_key_alone_has_images_of_its_key() {
    client.updateItem(r -> r.tableName(Music.TABLE).key(KEY));
    update("SET Rating = :n");
    client.updateItem(r -> r.tableName(Music.TABLE).key(KEY).updateExpression("REMOVE Rating"));
    client.deleteItem(r -> r.tableName(Music.TABLE).key(KEY));

    List<Record> records = tape.all();

    assertThat(records)
        .extracting(Record::eventName)
        .containsExactly(
            OperationType.INSERT, OperationType.MODIFY, OperationType.MODIFY, OperationType.REMOVE);
    assertThat(records.get(0).dynamodb().newImage()).isEqualTo(KEY);
    assertThat(records.get(1).dynamodb().oldImage()).isEqualTo(KEY);
    assertThat(records.get(2).dynamodb().newImage()).isEqualTo(KEY);
    assertThat(records.get(3).dynamodb().oldImage()).isEqualTo(KEY);
    assertThat(records.get(3).dynamodb().hasNewImage()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SET Rating = :n", "SET Rating = if_not_exists(Rating, :n)", "REMOVE Unrated"})
  void update_that_changes_nothing_makes_no_record(String expression) {
    client.putItem(r -> r.tableName(Music.TABLE).item(rated("7.0")));

    if (expression.contains(":n")) {
      update(expression);
    } else {
      client.updateItem(r -> r.tableName(Music.TABLE).key(KEY).updateExpression(expression));
    }

    assertThat(tape.all()).hasSize(1);
  }

  @Test
  void write_whose_condition_fails_makes_no_record() {
    assertThat(
            Refused.by(
                    () ->
                        client.putItem(
                            r ->
                                r.tableName(Music.TABLE)
                                    .item(rated("7"))
                                    .conditionExpression("attribute_exists(Rating)")))
                .code())
        .isEqualTo("ConditionalCheckFailedException");

    assertThat(tape.all()).isEmpty();
  }

  @Test
  void transaction_makes_a_record_of_each_write_in_its_order_and_none_of_a_check() {
    client.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", "2")));

    client.transactWriteItems(
        r ->
            r.transactItems(
                t -> t.put(p -> p.tableName(Music.TABLE).item(rated("7"))),
                t -> t.delete(d -> d.tableName(Music.TABLE).key(Music.key("A", "2"))),
                t ->
                    t.conditionCheck(
                        c ->
                            c.tableName(Music.TABLE)
                                .key(Music.key("A", "3"))
                                .conditionExpression("attribute_not_exists(Artist)"))));

    assertThat(tape.all())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.INSERT, OperationType.REMOVE);
  }

  @Test
  void cancelled_transaction_makes_no_record() {
    assertThat(
            Refused.by(
                    () ->
                        client.transactWriteItems(
                            r ->
                                r.transactItems(
                                    t -> t.put(p -> p.tableName(Music.TABLE).item(rated("7"))),
                                    t ->
                                        t.conditionCheck(
                                            c ->
                                                c.tableName(Music.TABLE)
                                                    .key(Music.key("A", "3"))
                                                    .conditionExpression(
                                                        "attribute_exists(Artist)")))))
                .code())
        .isEqualTo("TransactionCanceledException");

    assertThat(tape.all()).isEmpty();
  }

  private void update(String expression) {
    client.updateItem(
        r ->
            r.tableName(Music.TABLE)
                .key(KEY)
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":n", fromN("7"))));
  }

  private static Map<String, AttributeValue> rated(String rating) {
    Map<String, AttributeValue> item = new HashMap<>(KEY);
    item.put("Rating", fromN(rating));
    return item;
  }

  private Record last() {
    List<Record> records = tape.all();
    return records.get(records.size() - 1);
  }
}
