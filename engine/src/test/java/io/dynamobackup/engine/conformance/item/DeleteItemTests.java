package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

class DeleteItemTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private DeleteItemResponse delete(String p, ReturnValue wanted) {
    return client.deleteItem(r -> r.tableName(Keyed.TABLE).key(key(p)).returnValues(wanted));
  }

  @Test
  void deleted_item_is_gone_and_others_stay() {
    Keyed.byString(client);
    client.putItem(r -> r.tableName(Keyed.TABLE).item(key("a")));
    client.putItem(r -> r.tableName(Keyed.TABLE).item(key("b")));

    DeleteItemResponse response = delete("a", ReturnValue.NONE);

    assertThat(response.hasAttributes()).isFalse();
    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).items()).containsExactly(key("b"));
  }

  @Test
  void deleting_what_is_absent_succeeds() {
    Keyed.byString(client);

    assertThat(delete("a", ReturnValue.ALL_OLD).hasAttributes()).isFalse();
  }

  @Test
  void all_old_returns_the_item_that_was_there() {
    Keyed.byString(client);
    client.putItem(r -> r.tableName(Keyed.TABLE).item(item("a", s("1"))));

    assertThat(delete("a", ReturnValue.ALL_OLD).attributes()).isEqualTo(item("a", s("1")));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReturnValue.class,
      names = {"ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"})
  void other_return_values_are_refused_before_the_table_is_looked_for(ReturnValue value) {
    assertInvalid(
        () -> client.deleteItem(r -> r.tableName("Absent").key(key("k")).returnValues(value)),
        "1 validation error detected: ReturnValues can only be ALL_OLD or NONE");
  }

  @Test
  void key_must_be_that_of_the_schema() {
    Keyed.byString(client);

    assertInvalid(
        () -> client.deleteItem(r -> r.tableName(Keyed.TABLE).key(Map.of("p", n("1")))), MISMATCH);
    assertInvalid(
        () -> client.deleteItem(r -> r.tableName(Keyed.TABLE).key(item("a", s("1")))), MISMATCH);
  }

  @Test
  void table_that_is_absent_is_not_found() {
    assertNotFound(() -> client.deleteItem(r -> r.tableName("Absent").key(key("k"))));
  }
}
