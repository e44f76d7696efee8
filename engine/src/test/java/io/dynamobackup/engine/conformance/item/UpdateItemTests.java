package io.dynamobackup.engine.conformance.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class UpdateItemTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
  }

  @AfterEach
  void close() {
    target.close();
  }

  private Map<String, AttributeValue> update(
      String title, String expression, Consumer<UpdateItemRequest.Builder> more) {
    return client
        .updateItem(
            r -> {
              r.tableName(Music.TABLE).key(Music.key("A", title)).updateExpression(expression);
              more.accept(r);
            })
        .attributes();
  }

  private Map<String, AttributeValue> item(String title) {
    return client.getItem(r -> r.tableName(Music.TABLE).key(Music.key("A", title))).item();
  }

  @Test
  void attributes_are_set_and_removed() {
    update(
        "1",
        "SET plays = :one REMOVE Genre",
        r -> r.expressionAttributeValues(Map.of(":one", fromN("1.0"))));

    assertThat(item("1"))
        .containsEntry("plays", fromN("1"))
        .containsEntry("Year", fromS("1972"))
        .doesNotContainKey("Genre");
    assertThat(client.scan(r -> r.tableName(Music.TABLE).indexName("by-genre")).count()).isZero();
  }

  @Test
  void an_item_that_is_missing_is_created() {
    update("2", "ADD plays :one", r -> r.expressionAttributeValues(Map.of(":one", fromN("1"))));

    assertThat(item("2"))
        .isEqualTo(Map.of("Artist", fromS("A"), "SongTitle", fromS("2"), "plays", fromN("1")));
  }

  @Test
  void an_update_without_an_expression_creates_the_key_alone() {
    client.updateItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "3")));

    assertThat(item("3")).isEqualTo(Music.key("A", "3"));
  }

  @Test
  void every_image_can_be_returned() {
    Map<String, AttributeValue> before = item("1");
    Consumer<UpdateItemRequest.Builder> year =
        r ->
            r.expressionAttributeNames(Map.of("#y", "Year"))
                .expressionAttributeValues(Map.of(":y", fromS("1973")));

    assertThat(update("1", "SET #y = :y", year.andThen(r -> r.returnValues(ReturnValue.ALL_OLD))))
        .isEqualTo(before);
    assertThat(
            update("1", "SET #y = :y", year.andThen(r -> r.returnValues(ReturnValue.UPDATED_NEW))))
        .isEqualTo(Map.of("Year", fromS("1973")));
    assertThat(
            update("1", "SET #y = :y", year.andThen(r -> r.returnValues(ReturnValue.UPDATED_OLD))))
        .isEqualTo(Map.of("Year", fromS("1973")));
    assertThat(update("1", "SET #y = :y", year.andThen(r -> r.returnValues(ReturnValue.ALL_NEW))))
        .isEqualTo(item("1"));
    assertThat(update("1", "SET #y = :y", year)).isEmpty();
  }

  @Test
  void a_condition_that_fails_changes_nothing() {
    Map<String, AttributeValue> before = item("1");

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                update(
                    "1",
                    "SET plays = :one",
                    r ->
                        r.conditionExpression("attribute_exists(plays)")
                            .expressionAttributeValues(Map.of(":one", fromN("1")))));

    assertThat(item("1")).isEqualTo(before);
  }

  @Test
  void a_key_cannot_be_updated() {
    assertThatThrownBy(
            () ->
                update(
                    "1",
                    "SET Artist = :a",
                    r -> r.expressionAttributeValues(Map.of(":a", fromS("B")))))
        .hasMessageContaining("Cannot update attribute Artist. This attribute is part of the key");
  }

  @Test
  void an_index_key_cannot_be_made_empty() {
    assertThatThrownBy(
            () ->
                update(
                    "1",
                    "SET Genre = :g",
                    r -> r.expressionAttributeValues(Map.of(":g", fromS("")))))
        .hasMessageContaining(
            "One or more parameter values are not valid. The update expression attempted to update"
                + " a secondary index key to a value that is not supported. The AttributeValue for"
                + " a key attribute cannot contain an empty string value.");
  }

  @Test
  void a_counter_counts() {
    for (int i = 0; i < 5; i++) {
      update(
          "1",
          "SET plays = if_not_exists(plays, :zero) + :one",
          r -> r.expressionAttributeValues(Map.of(":zero", fromN("0"), ":one", fromN("1"))));
    }

    assertThat(item("1")).containsEntry("plays", fromN("5"));
  }
}
