package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.NOT_VALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class GetItemTests {
  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private GetItemResponse get(Map<String, AttributeValue> key) {
    return client.getItem(r -> r.tableName(Keyed.TABLE).key(key));
  }

  @Test
  void item_that_is_absent_is_not_in_the_answer() {
    Keyed.byString(client);

    GetItemResponse response = get(key("k"));

    assertThat(response.hasItem()).isFalse();
    assertThat(response.consumedCapacity()).isNull();
  }

  @Test
  void item_is_found_by_partition_and_sort_key() {
    Music.create(client);
    Music.put(client, "A", "1");
    Music.put(client, "A", "2");

    assertThat(client.getItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "2"))).item())
        .isEqualTo(Music.song("A", "2"));
  }

  static Stream<Map<String, AttributeValue>> keysOfAnotherSchema() {
    return Stream.of(
        Map.of(),
        Map.of("b", s("a")),
        Map.of("p", s("a"), "b", s("a")),
        Map.of("p", n("1")),
        Map.of("p", b(1)),
        Map.of("p", AttributeValue.fromBool(true)),
        Map.of("p", AttributeValue.fromNul(true)),
        Map.of("p", AttributeValue.fromSs(List.of("a"))),
        Map.of("p", AttributeValue.fromM(Map.of())),
        Map.of("p", AttributeValue.fromL(List.of())));
  }

  @ParameterizedTest
  @MethodSource("keysOfAnotherSchema")
  void key_must_be_that_of_the_schema(Map<String, AttributeValue> key) {
    Keyed.byString(client);

    assertInvalid(() -> get(key), MISMATCH);
  }

  @Test
  void key_must_have_its_sort_key() {
    Music.create(client);

    assertInvalid(
        () -> client.getItem(r -> r.tableName(Music.TABLE).key(Map.of("Artist", s("A")))),
        MISMATCH);
  }

  @Test
  void key_must_not_be_empty_or_too_long() {
    Keyed.byString(client);

    assertInvalid(
        () -> get(key("")),
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty string value. Key:"
            + " p");
    assertInvalid(
        () -> get(key("k".repeat(2049))),
        INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes");
  }

  @Test
  void values_are_checked_before_the_table_is_looked_for() {
    assertInvalid(
        () -> client.getItem(r -> r.tableName("Absent").key(Map.of("p", n("x")))),
        "The parameter cannot be converted to a numeric value: x");
  }

  @Test
  void table_that_is_absent_or_being_created_is_not_found() {
    target.close();
    target = Target.documented();
    client = target.client();
    Keyed.byString(client);

    assertNotFound(() -> client.getItem(r -> r.tableName("Absent").key(Map.of())));
    assertNotFound(() -> get(key("k")));

    target.advance(Duration.ofMinutes(1));

    assertThat(get(key("k")).hasItem()).isFalse();
  }

  private ConsumedCapacity consumed(String p, boolean consistent, ReturnConsumedCapacity wanted) {
    return client
        .getItem(
            r ->
                r.tableName(Keyed.TABLE)
                    .key(key(p))
                    .consistentRead(consistent)
                    .returnConsumedCapacity(wanted))
        .consumedCapacity();
  }

  @Test
  void read_consumes_a_unit_for_4_kilobytes_and_half_of_it_when_eventually_consistent() {
    Keyed.byString(client);
    client.putItem(r -> r.tableName(Keyed.TABLE).item(sized("small", 4096)));
    client.putItem(r -> r.tableName(Keyed.TABLE).item(sized("large", 4097)));

    assertThat(consumed("small", true, ReturnConsumedCapacity.TOTAL))
        .isEqualTo(ConsumedCapacity.builder().tableName(Keyed.TABLE).capacityUnits(1.0).build());
    assertThat(consumed("small", false, ReturnConsumedCapacity.TOTAL).capacityUnits())
        .isEqualTo(0.5);
    assertThat(consumed("large", true, ReturnConsumedCapacity.TOTAL).capacityUnits()).isEqualTo(2);
    assertThat(consumed("absent", true, ReturnConsumedCapacity.TOTAL).capacityUnits()).isEqualTo(1);
    assertThat(consumed("absent", false, ReturnConsumedCapacity.TOTAL).capacityUnits())
        .isEqualTo(0.5);
  }

  @Test
  void capacity_by_index_shows_the_table() {
    Keyed.byString(client);

    assertThat(consumed("absent", true, ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            ConsumedCapacity.builder()
                .tableName(Keyed.TABLE)
                .capacityUnits(1.0)
                .table(t -> t.capacityUnits(1.0))
                .build());
    assertThat(consumed("absent", true, ReturnConsumedCapacity.NONE)).isNull();
  }
}
