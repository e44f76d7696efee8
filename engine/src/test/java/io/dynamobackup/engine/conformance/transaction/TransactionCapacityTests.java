package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.check;
import static io.dynamobackup.engine.conformance.transaction.Actions.delete;
import static io.dynamobackup.engine.conformance.transaction.Actions.exists;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

class TransactionCapacityTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private List<ConsumedCapacity> consumed(
      ReturnConsumedCapacity wanted, TransactWriteItem... actions) {
    return client
        .transactWriteItems(r -> r.transactItems(actions).returnConsumedCapacity(wanted))
        .consumedCapacity();
  }

  private static Capacity written(double units) {
    return Capacity.builder().capacityUnits(units).writeCapacityUnits(units).build();
  }

  @Test
  void writes_and_conditions_consume_twice_what_a_write_does() {
    Actions.create(client);
    given(client, sized("big", 2_500));
    given(client, account("bob", 1));

    assertThat(
            consumed(
                ReturnConsumedCapacity.TOTAL,
                put(account("ann", 1), p -> p.conditionExpression("attribute_not_exists(id)")),
                delete(key("big")),
                exists("bob"),
                delete(key("nobody"))))
        .containsExactly(
            ConsumedCapacity.builder()
                .tableName(Actions.TABLE)
                .capacityUnits(2.0 + 6.0 + 2.0 + 2.0)
                .writeCapacityUnits(12.0)
                .build());
  }

  @Test
  void condition_consumes_writes_of_the_item_it_looks_at() {
    Actions.create(client);
    given(client, sized("big", 2_500));

    assertThat(
            consumed(
                ReturnConsumedCapacity.INDEXES,
                check(key("big"), c -> c.conditionExpression("attribute_exists(id)"))))
        .containsExactly(
            ConsumedCapacity.builder()
                .tableName(Actions.TABLE)
                .capacityUnits(6.0)
                .writeCapacityUnits(6.0)
                .table(written(6))
                .build());
  }

  @Test
  void tables_are_told_apart_and_so_are_indexes() {
    Actions.create(client);
    Music.create(client, Music::indexed);

    assertThat(
            consumed(
                ReturnConsumedCapacity.INDEXES,
                put(Music.song("Ann", "One"), p -> p.tableName(Music.TABLE)),
                put(account("bob", 1)),
                put(Music.song("Ann", "Two"), p -> p.tableName(Music.TABLE))))
        .containsExactly(
            ConsumedCapacity.builder()
                .tableName(Music.TABLE)
                .capacityUnits(10.0)
                .writeCapacityUnits(10.0)
                .table(written(4))
                .localSecondaryIndexes(Map.of("by-year", written(4)))
                .globalSecondaryIndexes(Map.of("by-genre", written(2)))
                .build(),
            ConsumedCapacity.builder()
                .tableName(Actions.TABLE)
                .capacityUnits(2.0)
                .writeCapacityUnits(2.0)
                .table(written(2))
                .build());
  }

  @Test
  void nothing_is_told_that_is_not_asked_for() {
    Actions.create(client);

    TransactWriteItemsResponse response = Actions.write(client, put(account("bob", 1)));

    assertThat(response.hasConsumedCapacity()).isFalse();
    assertThat(response.hasItemCollectionMetrics()).isFalse();
  }

  @Test
  void item_collections_that_were_written_to_are_told_once() {
    Actions.create(client);
    Music.create(client, Music::indexed);

    Map<String, List<ItemCollectionMetrics>> collections =
        client
            .transactWriteItems(
                r ->
                    r.transactItems(
                            put(Music.song("Ann", "One"), p -> p.tableName(Music.TABLE)),
                            put(Music.song("Ann", "Two"), p -> p.tableName(Music.TABLE)),
                            put(Music.song("Bob", "One"), p -> p.tableName(Music.TABLE)),
                            check(
                                Music.key("Joe", "One"),
                                c ->
                                    c.tableName(Music.TABLE)
                                        .conditionExpression("attribute_not_exists(Artist)")),
                            put(account("bob", 1)))
                        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE))
            .itemCollectionMetrics();

    assertThat(collections).containsOnlyKeys(Music.TABLE);
    assertThat(collections.get(Music.TABLE))
        .extracting(ItemCollectionMetrics::itemCollectionKey)
        .containsExactly(Map.of("Artist", fromS("Ann")), Map.of("Artist", fromS("Bob")));
  }
}
