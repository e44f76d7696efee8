package io.dynamobackup.engine.conformance.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Puts and deletes that happen only if a condition holds of the item that is there. */
class ConditionalWriteTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client);
    Music.put(client, "A", "1");
  }

  @AfterEach
  void close() {
    target.close();
  }

  private int count() {
    return client.scan(r -> r.tableName(Music.TABLE)).count();
  }

  @Test
  void a_put_that_must_be_the_first_happens_once() {
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(Music.song("B", "2"))
                .conditionExpression("attribute_not_exists(Artist)"));

    assertThat(count()).isEqualTo(2);
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.putItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .item(Music.song("B", "2"))
                            .conditionExpression("attribute_not_exists(Artist)")))
        .satisfies(
            e -> {
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo("The conditional request failed");
              assertThat(e.hasItem()).isFalse();
            });
  }

  @Test
  void a_delete_whose_condition_fails_changes_nothing_and_shows_the_item_if_asked() {
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.deleteItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .key(Music.key("A", "1"))
                            .conditionExpression("#y > :year")
                            .expressionAttributeNames(Map.of("#y", "Year"))
                            .expressionAttributeValues(Map.of(":year", fromS("1980")))
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .satisfies(e -> assertThat(e.item()).isEqualTo(Music.song("A", "1")));

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_delete_whose_condition_holds_happens() {
    client.deleteItem(
        r ->
            r.tableName(Music.TABLE)
                .key(Music.key("A", "1"))
                .conditionExpression("#y = :year")
                .expressionAttributeNames(Map.of("#y", "Year"))
                .expressionAttributeValues(Map.of(":year", fromS("1972"))));

    assertThat(count()).isZero();
  }

  @Test
  void a_condition_that_is_wrong_is_refused_before_the_table_is_looked_for() {
    assertThatThrownBy(
            () ->
                client.putItem(
                    r ->
                        r.tableName("Absent")
                            .item(Music.song("B", "2"))
                            .conditionExpression("attribute_not_exists(")))
        .hasMessageContaining(
            "1 validation error detected: Invalid ConditionExpression: Syntax error;");
  }

  @Test
  void names_without_an_expression_are_refused() {
    assertThatThrownBy(
            () ->
                client.putItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .item(Music.song("B", "2"))
                            .expressionAttributeNames(Map.of("#a", "a"))))
        .hasMessageContaining(
            "1 validation error detected: ExpressionAttributeNames can only be specified when using"
                + " expressions");
    assertThat(count()).isEqualTo(1);
  }
}
