package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Which attributes a batch returns, table by table. */
class BatchGetProjectionTests extends BatchReads {
  private static KeysAndAttributes projected(String expression, String... partitions) {
    return keys(partitions).toBuilder().projectionExpression(expression).build();
  }

  @Test
  void projections_choose_attributes_table_by_table() {
    Keyed.byString(client);
    Music.create(client);
    put(Keyed.item("a", s("1")));
    put(Keyed.item("b", s("2")));
    Music.put(client, "A", "1");

    Map<String, List<Map<String, AttributeValue>>> found =
        get(Map.of(
                Keyed.TABLE,
                projected("#a", "a", "b", "c").toBuilder()
                    .expressionAttributeNames(Map.of("#a", "a"))
                    .build(),
                Music.TABLE,
                keys(List.of(Music.key("A", "1"))).toBuilder()
                    .projectionExpression("Genre")
                    .build()))
            .responses();

    assertThat(found.get(Keyed.TABLE))
        .containsExactlyInAnyOrder(Map.of("a", s("1")), Map.of("a", s("2")));
    assertThat(found.get(Music.TABLE)).containsExactly(Map.of("Genre", s("Country")));
  }

  @Test
  void item_of_which_a_projection_chooses_nothing_is_there_without_attributes() {
    Keyed.byString(client);
    put(key("a"));

    assertThat(get(Map.of(Keyed.TABLE, projected("x", "a", "absent"))).responses())
        .isEqualTo(Map.of(Keyed.TABLE, List.of(Map.of())));
  }

  @Test
  void projected_items_consume_what_whole_items_do() {
    Keyed.byString(client);
    put(sized("a", 9_000));

    assertThat(
            client
                .batchGetItem(
                    r ->
                        r.requestItems(Map.of(Keyed.TABLE, projected("p", "a")))
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity())
        .extracting(ConsumedCapacity::capacityUnits)
        .containsExactly(1.5);
  }

  @Test
  void attributes_to_get_choose_attributes_as_before_expressions() {
    Keyed.byString(client);
    put(Keyed.item("a", s("1")));

    assertThat(
            get(Map.of(Keyed.TABLE, keys("a").toBuilder().attributesToGet("a").build()))
                .responses())
        .isEqualTo(Map.of(Keyed.TABLE, List.of(Map.of("a", s("1")))));
  }

  @Test
  void one_invalid_projection_fails_the_batch_before_any_table_is_looked_for() {
    assertInvalid(
        () -> get(Map.of("Absent", keys("a"), "Other", projected("a, a.b", "a"))),
        "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or"
            + " rewrite one of these paths; path one: [a], path two: [a, b]");
    assertInvalid(
        () ->
            get(
                Map.of(
                    "Absent",
                    keys("a").toBuilder().expressionAttributeNames(Map.of("#a", "a")).build())),
        "ExpressionAttributeNames can only be specified when using expressions");
  }

  @Test
  void expressions_and_what_was_before_them_do_not_mix_even_across_tables() {
    KeysAndAttributes attributes = keys("a").toBuilder().attributesToGet("p").build();
    KeysAndAttributes both = attributes.toBuilder().projectionExpression("p").build();
    String text =
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {AttributesToGet} Expression parameters:"
            + " {ProjectionExpression}";

    assertInvalid(() -> get(Map.of("Absent", both)), text);
    assertInvalid(() -> get(Map.of("Absent", attributes, "Other", projected("p", "a"))), text);
  }
}
