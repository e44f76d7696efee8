package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Writes that expect an item to be so, in the way from before expressions. */
class ExpectedTests extends ExpectedConditions {
  @Test
  void a_value_alone_is_expected_to_be_there_and_absence_is_said_by_exists() {
    assertThat(holds(Map.of("number", expected(e -> e.value(n("2")))), null)).isTrue();
    assertThat(holds(Map.of("number", expected(e -> e.value(n("3")))), null)).isFalse();
    assertThat(holds(Map.of("absent", expected(e -> e.value(n("3")))), null)).isFalse();
    assertThat(holds(Map.of("number", expected(e -> e.exists(true).value(n("2")))), null)).isTrue();
    assertThat(holds(Map.of("absent", expected(e -> e.exists(false))), null)).isTrue();
    assertThat(holds(Map.of("number", expected(e -> e.exists(false))), null)).isFalse();
  }

  @Test
  void an_operator_takes_a_single_value_too() {
    assertThat(
            holds(Map.of("number", expected(e -> e.comparisonOperator("GE").value(n("2")))), null))
        .isTrue();
  }

  @Test
  void all_must_hold_unless_any_is_to() {
    Map<String, ExpectedAttributeValue> half =
        Map.of("number", expected("EQ", n("2")), "text", expected("EQ", s("bye")));
    Map<String, ExpectedAttributeValue> none =
        Map.of("number", expected("EQ", n("3")), "text", expected("EQ", s("bye")));

    assertThat(holds(half, null)).isFalse();
    assertThat(holds(half, ConditionalOperator.AND)).isFalse();
    assertThat(holds(half, ConditionalOperator.OR)).isTrue();
    assertThat(holds(none, ConditionalOperator.OR)).isFalse();
    assertThat(holds(Map.of(), null)).isTrue();
  }

  @Test
  void any_number_of_attributes_can_be_expected() {
    Map<String, ExpectedAttributeValue> many = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      many.put("absent" + i, expected("NULL"));
    }

    assertThat(holds(many, null)).isTrue();

    many.put("number", expected("EQ", n("3")));

    assertThat(holds(many, ConditionalOperator.OR)).isTrue();
    assertThat(holds(many, ConditionalOperator.AND)).isFalse();
  }

  @Test
  void an_attribute_is_named_as_it_is() {
    client.putItem(r -> r.tableName(Keyed.TABLE).item(Map.of("p", s("k"), "a.b[0]#:", n("1"))));

    client.deleteItem(
        r ->
            r.tableName(Keyed.TABLE)
                .key(key("k"))
                .expected(Map.of("a.b[0]#:", expected("EQ", n("1")))));

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).count()).isZero();
  }

  @Test
  void every_write_of_an_item_can_expect_and_changes_nothing_if_it_is_disappointed() {
    Map<String, ExpectedAttributeValue> wrong = Map.of("number", expected("EQ", n("3")));

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.deleteItem(
                    r ->
                        r.tableName(Keyed.TABLE)
                            .key(key("k"))
                            .expected(wrong)
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .satisfies(e -> assertThat(e.item()).isEqualTo(item))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("The conditional request failed"));
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () -> client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("k")).expected(wrong)));
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () -> client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("new")).expected(wrong)));
    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).items()).containsExactly(item);

    client.deleteItem(
        r ->
            r.tableName(Keyed.TABLE)
                .key(key("k"))
                .expected(Map.of("number", expected("EQ", n("2")))));

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).count()).isZero();
  }
}
