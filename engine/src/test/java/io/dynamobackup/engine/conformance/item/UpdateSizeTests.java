package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.conformance.Target;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What {@code UpdateItem} counts against its 400 KB: the item it makes, and, apart from that, what
 * its update expression says, as paritysuite.org's conformance suite measured it.
 */
class UpdateSizeTests {
  private static final int MAX = 409_600;
  private static final String TOO_LARGE =
      "Item size to update has exceeded the maximum allowed size";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Keyed.byString(client);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private void put(String p, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.put("p", s(p));
    client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
  }

  private void update(
      String p, String expression, int padding, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":pad", s("x".repeat(padding)));
    client.updateItem(
        r ->
            r.tableName(Keyed.TABLE)
                .key(key(p))
                .updateExpression(expression)
                .expressionAttributeValues(all));
  }

  private void assertLargest(
      String p, String expression, int padding, Map<String, AttributeValue> values) {
    assertInvalid(() -> update(p, expression, padding + 1, values), TOO_LARGE);
    update(p, expression, padding, values);

    assertThat(client.getItem(r -> r.tableName(Keyed.TABLE).key(key(p))).item().get("b").s())
        .hasSize(padding);
  }

  @Test
  void an_item_of_a_short_key_is_less_than_400_kilobytes_after_an_update() {
    assertLargest("K", "SET b = :pad", MAX - 22 - 1, Map.of());
  }

  @Test
  void no_item_is_more_than_400_kilobytes_after_an_update() {
    String p = "k".repeat(100);

    assertLargest(p, "SET b = :pad", MAX - 101 - 1, Map.of());
    assertThat(ItemSize.of(client.getItem(r -> r.tableName(Keyed.TABLE).key(key(p))).item()))
        .isEqualTo(MAX);
  }

  static Stream<Arguments> actions() {
    Map<String, AttributeValue> none = Map.of();
    AttributeValue ten = s("y".repeat(10));
    AttributeValue elements = fromL(Collections.nCopies(11, s("e")));
    return Stream.of(
        Arguments.of("SET b = :pad, c = :c", none, Map.of(":c", s("y")), 19 + 1 + 1),
        Arguments.of("SET b = :pad REMOVE r", Map.of("r", s("z")), none, 1 + 1),
        Arguments.of("SET b = :pad REMOVE l[10]", Map.of("l", elements), none, 1 + 1 + 4 + 2),
        Arguments.of(
            "SET b = :pad REMOVE m.yyyyyyyyyy",
            Map.of("m", fromM(Map.of("yyyyyyyyyy", s("r")))),
            none,
            1 + 1 + 4 + 10),
        Arguments.of("SET b = :pad, c = abcdefghij", Map.of("abcdefghij", ten), none, 20 + 25),
        Arguments.of(
            "SET b = :pad, c = m.z", Map.of("m", fromM(Map.of("z", ten))), none, 20 + 1 + 15 + 15),
        Arguments.of("SET b = :pad, c = l[10]", Map.of("l", elements), none, 20 + 1 + 15 + 16),
        Arguments.of(
            "SET b = :pad, n = n + :c", Map.of("n", n("12345678901")), Map.of(":c", n("1")), 72),
        Arguments.of("SET b = :pad, n = n - :c", Map.of("n", n("1")), Map.of(":c", n("1")), 75),
        Arguments.of(
            "SET b = :pad, c = if_not_exists(c, :c)",
            Map.of("c", ten),
            Map.of(":c", s("v")),
            20 + 39 + 16 + 1),
        Arguments.of(
            "SET b = :pad, l = list_append(l, :c)",
            Map.of("l", elements),
            Map.of(":c", fromL(List.of(ten))),
            20 + 37 + 16 + 14),
        Arguments.of(
            "SET b = :pad ADD abcdefghij :c",
            Map.of("abcdefghij", n("1")),
            Map.of(":c", n("1")),
            19 + 10 + 2),
        Arguments.of(
            "SET b = :pad ADD ss :c",
            Map.of("ss", fromSs(List.of("ppppp"))),
            Map.of(":c", fromSs(List.of("s".repeat(500)))),
            19 + 2 + 500),
        Arguments.of(
            "SET b = :pad DELETE ss :c",
            Map.of("ss", fromSs(List.of("ppppp", "q"))),
            Map.of(":c", fromSs(List.of("ppppp"))),
            1 + 2));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void every_action_counts(
      String expression,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> values,
      int charge) {
    put("C", before);

    assertLargest("C", expression, MAX - 3 - 19 - 1 - charge, values);
  }

  @Test
  void what_an_update_leaves_alone_does_not_count() {
    put("9", Map.of("u", s("y".repeat(10))));

    assertLargest("9", "SET b = :pad", MAX - 3 - 19 - 1, Map.of());
  }

  @Test
  void the_size_is_looked_at_before_the_condition() {
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName(Keyed.TABLE)
                        .key(key("K"))
                        .updateExpression("SET b = :pad")
                        .conditionExpression("attribute_exists(p)")
                        .expressionAttributeValues(Map.of(":pad", s("x".repeat(MAX - 22))))),
        TOO_LARGE);
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.updateItem(
                    r ->
                        r.tableName(Keyed.TABLE)
                            .key(key("K"))
                            .updateExpression("SET b = :pad")
                            .conditionExpression("attribute_exists(p)")
                            .expressionAttributeValues(Map.of(":pad", s("x".repeat(MAX - 23))))));
  }

  @Test
  void what_came_before_expressions_counts_the_item_alone() {
    Map<String, AttributeValueUpdate> updates =
        Map.of("b", AttributeValueUpdate.builder().value(s("x".repeat(MAX - 2 - 1))).build());
    Map<String, AttributeValueUpdate> tooMuch =
        Map.of("b", AttributeValueUpdate.builder().value(s("x".repeat(MAX - 2))).build());

    assertInvalid(
        () ->
            client.updateItem(
                r -> r.tableName(Keyed.TABLE).key(key("K")).attributeUpdates(tooMuch)),
        TOO_LARGE);
    client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("K")).attributeUpdates(updates));

    assertThat(ItemSize.of(client.getItem(r -> r.tableName(Keyed.TABLE).key(key("K"))).item()))
        .isEqualTo(MAX);
  }
}
