package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Developer Guide, "Managing Global Secondary Indexes" and "Detecting and correcting index key
 * violations".
 */
class IndexBackfillTests extends UpdatedTable {

  @BeforeEach
  void createTable() {
    create(onDemand("Music"));
  }

  static List<AttributeValue> violations() {
    return List.of(fromN("7"), value(""), value("x".repeat(2049)), AttributeValue.fromBool(true));
  }

  @Test
  void index_that_is_creating_cannot_be_read_in_either_phase() {
    put("1", "Oslo");
    update(this::createCityIndex);

    Refused refused =
        Refused.asInvalid("Cannot read from backfilling global secondary index: in-city");
    assertThat(Refused.by(() -> inCity("Oslo"))).isEqualTo(refused);
    settle();
    assertThat(Refused.by(() -> inCity("Oslo"))).isEqualTo(refused);
    assertThat(Refused.by(() -> dynamo.scan(r -> r.tableName("Music").indexName("in-city"))))
        .isEqualTo(refused);
    target.advance(Duration.ofMinutes(10));
    assertThat(inCity("Oslo")).containsExactly("1");
  }

  @Test
  void writes_that_happen_meanwhile_are_in_the_index_once_it_is_active() {
    put("1", "Oslo");
    put("2", "Oslo");
    put("3", "Oslo");
    update(this::createCityIndex);

    put("4", "Oslo");
    settle();
    put("2", "Rome");
    dynamo.deleteItem(r -> r.tableName("Music").key(Map.of("id", value("3"))));
    target.advance(Duration.ofMinutes(10));

    assertThat(inCity("Oslo")).containsExactlyInAnyOrder("1", "4");
    assertThat(inCity("Rome")).containsExactly("2");
  }

  @ParameterizedTest
  @MethodSource("violations")
  void item_that_was_there_and_cannot_be_indexed_is_left_out(AttributeValue city) {
    putAny("1", city);
    put("2", "Oslo");

    update(this::createCityIndex);
    target.advance(Duration.ofMinutes(10));

    assertThat(index().itemCount()).isEqualTo(1);
    assertThat(get("1")).containsEntry("city", city);
  }

  @ParameterizedTest
  @MethodSource("violations")
  void item_that_cannot_be_indexed_may_be_written_while_the_index_is_backfilled(
      AttributeValue city) {
    update(this::createCityIndex);
    settle();

    putAny("1", city);
    dynamo.updateItem(
        r ->
            r.tableName("Music")
                .key(Map.of("id", value("2")))
                .updateExpression("SET city = :c")
                .expressionAttributeValues(Map.of(":c", city)));
    dynamo.batchWriteItem(
        r ->
            r.requestItems(
                Map.of(
                    "Music",
                    List.of(
                        WriteRequest.builder()
                            .putRequest(p -> p.item(Map.of("id", value("3"), "city", city)))
                            .build()))));
    dynamo.transactWriteItems(
        r ->
            r.transactItems(
                t ->
                    t.put(p -> p.tableName("Music").item(Map.of("id", value("4"), "city", city)))));
    put("5", "Oslo");
    target.advance(Duration.ofMinutes(10));

    assertThat(dynamo.scan(r -> r.tableName("Music")).count()).isEqualTo(5);
    assertThat(index().itemCount()).isEqualTo(1);
  }

  @Test
  void item_that_cannot_be_indexed_is_refused_once_the_index_is_active() {
    update(this::createCityIndex);
    target.advance(Duration.ofMinutes(10));

    assertThat(Refused.by(() -> putAny("1", fromN("7"))))
        .isEqualTo(
            Refused.asParameter(
                "Type mismatch for Index Key city Expected: S Actual: N IndexName: in-city"));
  }

  @Test
  void item_that_was_left_out_is_indexed_once_its_value_is_right() {
    putAny("1", fromN("7"));
    update(this::createCityIndex);
    target.advance(Duration.ofMinutes(10));

    put("1", "Oslo");

    assertThat(inCity("Oslo")).containsExactly("1");
    assertThat(index().itemCount()).isEqualTo(1);
  }

  @Test
  void item_that_was_left_out_can_be_deleted() {
    putAny("1", fromN("7"));
    update(this::createCityIndex);
    target.advance(Duration.ofMinutes(10));

    dynamo.deleteItem(r -> r.tableName("Music").key(Map.of("id", value("1"))));

    assertThat(index().itemCount()).isZero();
    assertThat(index().indexSizeBytes()).isZero();
  }

  private GlobalSecondaryIndexDescription index() {
    return describe().globalSecondaryIndexes().get(0);
  }

  private void putAny(String id, AttributeValue city) {
    dynamo.putItem(r -> r.tableName("Music").item(Map.of("id", value(id), "city", city)));
  }

  private Map<String, AttributeValue> get(String id) {
    return dynamo.getItem(r -> r.tableName("Music").key(Map.of("id", value(id)))).item();
  }

  private List<String> inCity(String city) {
    return dynamo
        .query(
            r ->
                r.tableName("Music")
                    .indexName("in-city")
                    .keyConditionExpression("city = :c")
                    .expressionAttributeValues(Map.of(":c", value(city))))
        .items()
        .stream()
        .map(item -> item.get("id").s())
        .toList();
  }
}
