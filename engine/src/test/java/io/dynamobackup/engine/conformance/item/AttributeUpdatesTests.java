package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * {@code AttributeUpdates}: what {@code UpdateItem} did before expressions (Developer Guide,
 * "Legacy conditional parameters: AttributeUpdates"; that it adds to lists is as other engines'
 * suites observed it on AWS).
 */
class AttributeUpdatesTests {
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

  private static AttributeValueUpdate update(
      @Nullable String action, @Nullable AttributeValue value) {
    return AttributeValueUpdate.builder().action(action).value(value).build();
  }

  private Map<String, AttributeValue> update(Map<String, AttributeValueUpdate> updates) {
    client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("k")).attributeUpdates(updates));
    return item();
  }

  private Map<String, AttributeValue> update(
      String attribute, String action, @Nullable AttributeValue value) {
    return update(Map.of(attribute, update(action, value)));
  }

  private Map<String, AttributeValue> item() {
    return client.getItem(r -> r.tableName(Keyed.TABLE).key(key("k"))).item();
  }

  private void put(AttributeValue value) {
    client.putItem(r -> r.tableName(Keyed.TABLE).item(Keyed.item("k", value)));
  }

  @Test
  void put_replaces_or_creates_and_is_what_an_update_does_unless_it_says_otherwise() {
    assertThat(update("a", "PUT", n("1.0"))).isEqualTo(Keyed.item("k", n("1")));
    assertThat(update(Map.of("a", update(null, s("x"))))).isEqualTo(Keyed.item("k", s("x")));
    assertThat(update("a", "PUT", fromM(Map.of()))).isEqualTo(Keyed.item("k", fromM(Map.of())));
    assertThat(update("b.c", "PUT", fromL(List.of())))
        .isEqualTo(Map.of("p", s("k"), "a", fromM(Map.of()), "b.c", fromL(List.of())));
  }

  @Test
  void delete_without_a_value_takes_the_attribute_away() {
    put(fromM(Map.of("x", n("1"))));

    assertThat(update("a", "DELETE", null)).isEqualTo(key("k"));
    assertThat(update("a", "DELETE", null)).isEqualTo(key("k"));
  }

  static Stream<List<AttributeValue>> sets() {
    return Stream.of(
        List.of(
            fromNs(List.of("1", "2", "3")),
            fromNs(List.of("2.0", "9")),
            fromNs(List.of("1", "3")),
            fromNs(List.of("1", "2", "3", "9"))),
        List.of(
            fromSs(List.of("a", "b")),
            fromSs(List.of("b", "z")),
            fromSs(List.of("a")),
            fromSs(List.of("a", "b", "z"))),
        List.of(
            fromBs(List.of(b(1).b(), b(2).b())),
            fromBs(List.of(b(2).b(), b(3).b())),
            fromBs(List.of(b(1).b())),
            fromBs(List.of(b(1).b(), b(2).b(), b(3).b()))));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void delete_and_add_change_the_members_of_a_set(List<AttributeValue> values) {
    AttributeValue set = values.get(0);
    AttributeValue members = values.get(1);
    put(set);

    assertThat(update("a", "DELETE", members)).isEqualTo(Keyed.item("k", values.get(2)));

    put(set);

    assertThat(update("a", "ADD", members)).isEqualTo(Keyed.item("k", values.get(3)));
    assertThat(update("a", "DELETE", values.get(3))).isEqualTo(key("k"));
    assertThat(update("a", "ADD", set)).isEqualTo(Keyed.item("k", set));
  }

  @Test
  void add_counts() {
    assertThat(update("a", "ADD", n("2"))).isEqualTo(Keyed.item("k", n("2")));
    assertThat(update("a", "ADD", n("-3.5"))).isEqualTo(Keyed.item("k", n("-1.5")));
    assertThat(update("a", "ADD", n("1e2"))).isEqualTo(Keyed.item("k", n("98.5")));
  }

  @Test
  void add_appends_to_a_list() {
    assertThat(update("a", "ADD", fromL(List.of(n("1"), s("x")))))
        .isEqualTo(Keyed.item("k", fromL(List.of(n("1"), s("x")))));
    assertThat(update("a", "ADD", fromL(List.of(n("1")))))
        .isEqualTo(Keyed.item("k", fromL(List.of(n("1"), s("x"), n("1")))));
  }

  @Test
  void several_attributes_change_at_once() {
    put(n("1"));

    assertThat(
            update(
                Map.of(
                    "a", update("ADD", n("1")),
                    "b", update("PUT", s("new")),
                    "c", update("DELETE", null))))
        .isEqualTo(Map.of("p", s("k"), "a", n("2"), "b", s("new")));
  }

  @Test
  void no_update_at_all_creates_the_key_alone_and_what_only_takes_away_creates_nothing() {
    assertThat(update("a", "DELETE", null)).isEmpty();
    assertThat(update("a", "DELETE", fromSs(List.of("x")))).isEmpty();
    assertThat(update(Map.of())).isEqualTo(key("k"));
  }

  @Test
  void what_was_updated_can_be_returned() {
    put(n("1"));
    Map<String, AttributeValueUpdate> updates =
        Map.of("a", update("ADD", n("1")), "b", update("PUT", s("new")));

    assertThat(returned(updates, ReturnValue.UPDATED_OLD)).isEqualTo(Map.of("a", n("1")));
    assertThat(returned(updates, ReturnValue.UPDATED_NEW))
        .isEqualTo(Map.of("a", n("3"), "b", s("new")));
    assertThat(returned(updates, ReturnValue.ALL_OLD))
        .isEqualTo(Map.of("p", s("k"), "a", n("3"), "b", s("new")));
    assertThat(returned(updates, ReturnValue.ALL_NEW))
        .isEqualTo(Map.of("p", s("k"), "a", n("5"), "b", s("new")));
    assertThat(returned(updates, ReturnValue.NONE)).isEmpty();
    assertThat(returned(Map.of("b", update("DELETE", null)), ReturnValue.UPDATED_NEW)).isEmpty();
  }

  private Map<String, AttributeValue> returned(
      Map<String, AttributeValueUpdate> updates, ReturnValue wanted) {
    return client
        .updateItem(
            r ->
                r.tableName(Keyed.TABLE)
                    .key(key("k"))
                    .attributeUpdates(updates)
                    .returnValues(wanted))
        .attributes();
  }

  @Test
  void an_update_can_be_conditional() {
    put(n("1"));
    Map<String, AttributeValueUpdate> updates = Map.of("a", update("ADD", n("1")));

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.updateItem(
                    r ->
                        r.tableName(Keyed.TABLE)
                            .key(key("k"))
                            .attributeUpdates(updates)
                            .expected(
                                Map.of(
                                    "a", ExpectedAttributeValue.builder().value(n("2")).build()))));

    assertThat(item()).isEqualTo(Keyed.item("k", n("1")));
  }

  private void assertRefused(AttributeValueUpdate update, String text) {
    assertInvalid(
        () ->
            client.updateItem(
                r -> r.tableName("Absent").key(key("k")).attributeUpdates(Map.of("a", update))),
        text);
  }

  @Test
  void only_a_delete_does_without_a_value() {
    for (String action : new String[] {null, "PUT", "ADD"}) {
      assertRefused(
          update(action, null),
          INVALID + "Only DELETE action is allowed when no attribute value is specified");
    }
  }

  @Test
  void only_numbers_sets_and_lists_are_added_to_and_only_sets_deleted_from() {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put("S", s("1"));
    values.put("B", b(1));
    values.put("NULL", fromNul(true));
    values.put("BOOL", fromBool(true));
    values.put("M", fromM(Map.of()));
    values.forEach(
        (type, value) ->
            assertRefused(
                update("ADD", value),
                INVALID + "ADD action is not supported for the type " + type));
    values.put("N", n("1"));
    values.put("L", fromL(List.of()));
    values.forEach(
        (type, value) ->
            assertRefused(
                update("DELETE", value),
                INVALID + "DELETE action with value is not supported for the type " + type));
  }

  @Test
  void values_are_values_aws_can_keep() {
    assertRefused(update("PUT", fromSs(List.of())), INVALID + "An string set  may not be empty");
    assertRefused(update("DELETE", fromNs(List.of())), INVALID + "An number set  may not be empty");
    assertRefused(update("PUT", n("x")), "The parameter cannot be converted to a numeric value: x");
    assertRefused(
        update(null, AttributeValue.builder().build()),
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  }

  @Test
  void updates_are_looked_at_before_what_is_expected() {
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .attributeUpdates(Map.of("a", update("PUT", null)))
                        .expected(Map.of("a", ExpectedAttributeValue.builder().build()))),
        INVALID + "Only DELETE action is allowed when no attribute value is specified");
  }

  @Test
  void what_is_there_is_of_the_type_that_is_added_or_deleted() {
    for (AttributeValue present :
        List.of(s("1"), n("1"), fromSs(List.of("1")), fromL(List.of(n("1"))))) {
      put(present);
      for (AttributeValue added :
          List.of(n("1"), fromNs(List.of("1")), fromSs(List.of("1")), fromL(List.of(n("1"))))) {
        if (added.type() != present.type()) {
          assertInvalid(() -> update("a", "ADD", added), "Type mismatch for attribute to update");
        }
      }
      for (AttributeValue deleted : List.of(fromNs(List.of("1")), fromSs(List.of("1")))) {
        if (deleted.type() != present.type()) {
          assertInvalid(
              () -> update("a", "DELETE", deleted), "Type mismatch for attribute to update");
        }
      }

      assertThat(item()).isEqualTo(Keyed.item("k", present));
    }
  }

  @Test
  void numbers_do_not_grow_out_of_range() {
    put(n("9e125"));

    assertInvalid(
        () -> update("a", "ADD", n("9e125")),
        "Number overflow. Attempting to store a number with magnitude larger than supported"
            + " range");
  }

  @Test
  void keys_are_not_updated() {
    for (AttributeValueUpdate update :
        List.of(update("PUT", s("other")), update("DELETE", null), update("ADD", n("1")))) {
      assertInvalid(
          () -> update(Map.of("p", update)),
          INVALID + "Cannot update attribute p. This attribute is part of the key");
    }
  }

  @Test
  void an_index_key_keeps_its_type() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");

    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName(Music.TABLE)
                        .key(Music.key("A", "1"))
                        .attributeUpdates(Map.of("Genre", update("PUT", n("1"))))),
        INVALID + "Type mismatch for Index Key Genre Expected: S Actual: N IndexName: by-genre");
  }
}
