package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.AttributeUpdates.update;
import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalidRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** Which {@code AttributeUpdates} are refused. */
class AttributeUpdateRefusalTests extends UpdatedAttributes {
  private void assertRefused(AttributeValueUpdate update, String text) {
    assertInvalidRequest(
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
  }

  @Test
  void updates_are_looked_at_before_what_is_expected() {
    assertInvalidRequest(
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
      attributes.put(present);
      for (AttributeValue added :
          List.of(n("1"), fromNs(List.of("1")), fromSs(List.of("1")), fromL(List.of(n("1"))))) {
        if (added.type() != present.type()) {
          assertInvalid(
              () -> attributes.update("a", "ADD", added), "Type mismatch for attribute to update");
        }
      }
      for (AttributeValue deleted : List.of(fromNs(List.of("1")), fromSs(List.of("1")))) {
        if (deleted.type() != present.type()) {
          assertInvalid(
              () -> attributes.update("a", "DELETE", deleted),
              "Type mismatch for attribute to update");
        }
      }

      assertThat(attributes.item()).isEqualTo(Keyed.item("k", present));
    }
  }

  @Test
  void numbers_do_not_grow_out_of_range() {
    attributes.put(n("9e125"));

    assertInvalid(
        () -> attributes.update("a", "ADD", n("9e125")),
        "Number overflow. Attempting to store a number with magnitude larger than supported"
            + " range");
  }

  @Test
  void keys_are_not_updated() {
    for (AttributeValueUpdate update :
        List.of(update("PUT", s("other")), update("DELETE", null), update("ADD", n("1")))) {
      assertInvalid(
          () -> attributes.update(Map.of("p", update)),
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
