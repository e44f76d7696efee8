package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalidRequest;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

class PutItemTests extends Puts {
  @Test
  void item_replaces_the_whole_item_of_its_key() {
    Keyed.byString(client);
    put(Map.of("p", s("k"), "a", s("1"), "b", s("2")));

    put(Map.of("p", s("k"), "c", s("3")));

    assertThat(client.getItem(r -> r.tableName(Keyed.TABLE).key(key("k"))).item())
        .isEqualTo(Map.of("p", s("k"), "c", s("3")));
  }

  @Test
  void nothing_is_returned_unless_asked_for() {
    Keyed.byString(client);
    put(item("k", s("old")));

    PutItemResponse response = put(item("k", s("new")));

    assertThat(response.hasAttributes()).isFalse();
    assertThat(response.consumedCapacity()).isNull();
    assertThat(response.itemCollectionMetrics()).isNull();
  }

  @Test
  void all_old_returns_the_item_that_was_there() {
    Keyed.byString(client);
    put(item("k", s("old")));

    PutItemResponse response =
        client.putItem(
            r -> r.tableName(Keyed.TABLE).item(key("k")).returnValues(ReturnValue.ALL_OLD));

    assertThat(response.attributes()).isEqualTo(item("k", s("old")));
  }

  @Test
  void all_old_returns_no_attributes_of_a_new_item() {
    Keyed.byString(client);

    PutItemResponse response =
        client.putItem(
            r -> r.tableName(Keyed.TABLE).item(key("k")).returnValues(ReturnValue.ALL_OLD));

    assertThat(response.hasAttributes()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReturnValue.class,
      names = {"ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"})
  void other_return_values_are_refused_before_the_table_is_looked_for(ReturnValue value) {
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Absent").item(key("k")).returnValues(value)),
        "1 validation error detected: ReturnValues can only be ALL_OLD or NONE");
  }

  @Test
  void item_may_have_400_kilobytes() {
    Keyed.byString(client);

    put(sized("k", 409_600));

    assertInvalid(
        () -> put(sized("k", 409_601)), "Item size has exceeded the maximum allowed size");
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Absent").item(sized("k", 409_601))),
        "Item size has exceeded the maximum allowed size");
  }

  @Test
  void size_is_checked_after_the_condition() {
    assertInvalidRequest(
        () ->
            client.putItem(
                r -> r.tableName("Absent").item(sized("k", 409_601)).conditionExpression("")),
        "Invalid ConditionExpression: The expression can not be empty;");
  }

  @Test
  void table_that_is_absent_is_not_found() {
    assertNotFound(() -> client.putItem(r -> r.tableName("Absent").item(Map.of())));
  }

  @Test
  void table_may_be_named_by_its_arn() {
    Keyed.byString(client);
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/" + Keyed.TABLE;

    client.putItem(r -> r.tableName(arn).item(key("k")));

    assertThat(client.getItem(r -> r.tableName(arn).key(key("k"))).item()).isEqualTo(key("k"));
  }

  @Test
  void refused_put_changes_nothing() {
    Keyed.byString(client);
    put(item("k", s("old")));

    assertInvalidRequest(
        () -> put(item("k", fromSs(List.of()))), INVALID + "An string set  may not be empty");

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).items())
        .containsExactly(item("k", s("old")));
  }
}
