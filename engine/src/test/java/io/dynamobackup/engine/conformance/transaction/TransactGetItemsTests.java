package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.sized;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelled;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertRefused;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

class TransactGetItemsTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void createAccounts() {
    Actions.create(client);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private static TransactGetItem get(String id) {
    return get(key(id), g -> {});
  }

  private static TransactGetItem get(
      Map<String, AttributeValue> key, Consumer<Get.Builder> change) {
    Get.Builder get = Get.builder().tableName(Actions.TABLE).key(key);
    change.accept(get);
    return TransactGetItem.builder().get(get.build()).build();
  }

  private List<ItemResponse> read(TransactGetItem... actions) {
    return client.transactGetItems(r -> r.transactItems(actions)).responses();
  }

  @Test
  void items_come_in_the_order_of_the_request_and_one_that_is_absent_is_empty() {
    given(client, account("ann", 1));
    given(client, account("bob", 2));

    List<ItemResponse> responses = read(get("bob"), get("nobody"), get("ann"));

    assertThat(responses).hasSize(3);
    assertThat(responses.get(0).item()).isEqualTo(account("bob", 2));
    assertThat(responses.get(1).hasItem()).isFalse();
    assertThat(responses.get(2).item()).isEqualTo(account("ann", 1));
  }

  @Test
  void tables_may_be_several_and_named_by_arn() {
    Actions.create(client, "Archive");
    String archive = client.describeTable(r -> r.tableName("Archive")).table().tableArn();
    given(client, account("bob", 1));
    client.putItem(r -> r.tableName("Archive").item(account("bob", 2)));

    List<ItemResponse> responses = read(get("bob"), get(key("bob"), g -> g.tableName(archive)));

    assertThat(responses)
        .extracting(ItemResponse::item)
        .containsExactly(account("bob", 1), account("bob", 2));
  }

  @Test
  void projection_chooses_attributes() {
    given(client, Map.of("id", fromS("bob"), "a", fromN("1"), "b", fromN("2"), "c", fromN("3")));

    List<ItemResponse> responses =
        read(
            get(
                key("bob"),
                g -> g.projectionExpression("a, #c").expressionAttributeNames(Map.of("#c", "c"))),
            get(key("nobody"), g -> g.projectionExpression("a")));

    assertThat(responses.get(0).item()).isEqualTo(Map.of("a", fromN("1"), "c", fromN("3")));
    assertThat(responses.get(1).hasItem()).isFalse();
  }

  @Test
  void projection_that_chooses_nothing_gives_an_item_without_attributes() {
    given(client, account("bob", 1));

    List<ItemResponse> responses = read(get(key("bob"), g -> g.projectionExpression("a")));

    assertThat(responses.get(0).hasItem()).isTrue();
    assertThat(responses.get(0).item()).isEmpty();
  }

  @Test
  void hundred_items_are_read_and_101_are_not() {
    List<TransactGetItem> actions = IntStream.range(0, 101).mapToObj(i -> get("a" + i)).toList();

    assertThat(client.transactGetItems(r -> r.transactItems(actions.subList(0, 100))).responses())
        .hasSize(100);
    assertThat(refusal(() -> client.transactGetItems(r -> r.transactItems(actions))))
        .endsWith(
            "]' at 'transactItems' failed to satisfy constraint: Member must have length less than"
                + " or equal to 100");
    assertRefused(
        () -> client.transactGetItems(r -> r.transactItems(List.of())),
        "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1");
  }

  @Test
  void items_read_may_have_four_megabytes() {
    List<String> ids = IntStream.range(0, 11).mapToObj(i -> "a" + i).toList();
    ids.forEach(id -> given(client, sized(id, 400_000)));
    List<TransactGetItem> actions = ids.stream().map(TransactGetItemsTests::get).toList();

    assertThat(client.transactGetItems(r -> r.transactItems(actions.subList(0, 10))).responses())
        .hasSize(10);
    assertRefused(
        () -> client.transactGetItems(r -> r.transactItems(actions)),
        "Transaction payload size cannot exceed 4 MB");
  }

  @Test
  void one_item_is_not_read_twice() {
    assertRefused(
        () -> read(get("bob"), get("bob")),
        "Transaction request cannot include multiple operations on one item");
  }

  @Test
  void key_that_does_not_match_the_schema_cancels() {
    Map<String, AttributeValue> wrong = Map.of("id", fromN("1"));

    List<CancellationReason> reasons =
        assertCancelled(
            () -> read(get("bob"), get(wrong, g -> {}), get(Map.of(), g -> {})),
            "None",
            "ValidationError",
            "None");

    assertThat(reasons.get(1).message())
        .isEqualTo("The provided key element does not match the schema");
  }

  @Test
  void key_that_is_empty_is_refused() {
    assertRefused(
        () -> read(get("")),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: id");
  }

  @Test
  void projections_are_looked_at_before_any_table() {
    TransactGetItem onAbsentTable = get(key("a"), g -> g.tableName("Absent"));

    assertRefused(
        () -> read(onAbsentTable, get(key("b"), g -> g.projectionExpression("!!!"))),
        "Invalid ProjectionExpression: Syntax error; token: \"!\", near: \"!!\"");
    assertRefused(
        () ->
            read(
                onAbsentTable,
                get(
                    key("b"),
                    g -> g.projectionExpression("a").expressionAttributeNames(Map.of("#q", "q")))),
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#q}");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> read(get("a"), onAbsentTable))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Requested resource not found"));
  }

  @Test
  void reads_consume_twice_what_a_consistent_read_does_found_or_not() {
    given(client, sized("big", 5_000));

    assertThat(
            client
                .transactGetItems(
                    r ->
                        r.transactItems(get("big"), get("nobody"))
                            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity())
        .containsExactly(
            ConsumedCapacity.builder()
                .tableName(Actions.TABLE)
                .capacityUnits(6.0)
                .readCapacityUnits(6.0)
                .table(Capacity.builder().capacityUnits(6.0).readCapacityUnits(6.0).build())
                .build());
  }
}
