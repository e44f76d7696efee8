package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.AttributeUpdates.update;
import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
class AttributeUpdatesTests extends UpdatedAttributes {
  @Test
  void put_replaces_or_creates_and_is_what_an_update_does_unless_it_says_otherwise() {
    assertThat(attributes.update("a", "PUT", n("1.0"))).isEqualTo(Keyed.item("k", n("1")));
    assertThat(attributes.update(Map.of("a", update(null, s("x")))))
        .isEqualTo(Keyed.item("k", s("x")));
    assertThat(attributes.update("a", "PUT", fromM(Map.of())))
        .isEqualTo(Keyed.item("k", fromM(Map.of())));
    assertThat(attributes.update("b.c", "PUT", fromL(List.of())))
        .isEqualTo(Map.of("p", s("k"), "a", fromM(Map.of()), "b.c", fromL(List.of())));
  }

  @Test
  void delete_without_a_value_takes_the_attribute_away() {
    attributes.put(fromM(Map.of("x", n("1"))));

    assertThat(attributes.update("a", "DELETE", null)).isEqualTo(key("k"));
    assertThat(attributes.update("a", "DELETE", null)).isEqualTo(key("k"));
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
    attributes.put(set);

    assertThat(attributes.update("a", "DELETE", members)).isEqualTo(Keyed.item("k", values.get(2)));

    attributes.put(set);

    assertThat(attributes.update("a", "ADD", members)).isEqualTo(Keyed.item("k", values.get(3)));
    assertThat(attributes.update("a", "DELETE", values.get(3))).isEqualTo(key("k"));
    assertThat(attributes.update("a", "ADD", set)).isEqualTo(Keyed.item("k", set));
  }

  @Test
  void add_counts() {
    assertThat(attributes.update("a", "ADD", n("2"))).isEqualTo(Keyed.item("k", n("2")));
    assertThat(attributes.update("a", "ADD", n("-3.5"))).isEqualTo(Keyed.item("k", n("-1.5")));
    assertThat(attributes.update("a", "ADD", n("1e2"))).isEqualTo(Keyed.item("k", n("98.5")));
  }

  @Test
  void add_appends_to_a_list() {
    assertThat(attributes.update("a", "ADD", fromL(List.of(n("1"), s("x")))))
        .isEqualTo(Keyed.item("k", fromL(List.of(n("1"), s("x")))));
    assertThat(attributes.update("a", "ADD", fromL(List.of(n("1")))))
        .isEqualTo(Keyed.item("k", fromL(List.of(n("1"), s("x"), n("1")))));
  }

  @Test
  void several_attributes_change_at_once() {
    attributes.put(n("1"));

    assertThat(
            attributes.update(
                Map.of(
                    "a", update("ADD", n("1")),
                    "b", update("PUT", s("new")),
                    "c", update("DELETE", null))))
        .isEqualTo(Map.of("p", s("k"), "a", n("2"), "b", s("new")));
  }

  @Test
  void no_update_at_all_creates_the_key_alone_and_what_only_takes_away_creates_nothing() {
    assertThat(attributes.update("a", "DELETE", null)).isEmpty();
    assertThat(attributes.update("a", "DELETE", fromSs(List.of("x")))).isEmpty();
    assertThat(attributes.update(Map.of())).isEqualTo(key("k"));
  }

  @Test
  void what_was_updated_can_be_returned() {
    attributes.put(n("1"));
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
    attributes.put(n("1"));
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

    assertThat(attributes.item()).isEqualTo(Keyed.item("k", n("1")));
  }
}
