package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

@DynamoBackupTest
@WithTable(name = "parcels", partitionKey = "parcel")
class ParcelIndexTests {
  private static final List<KeySchemaElement> BY_PLACE =
      List.of(
          key("city", KeyType.HASH),
          key("carrier", KeyType.HASH),
          key("day", KeyType.RANGE),
          key("parcel", KeyType.RANGE));

  private final DynamoDbClient dynamo;
  private final FakeClock clock;

  ParcelIndexTests(DynamoDbClient dynamo, FakeClock clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  @BeforeEach
  void parcels_are_found_by_city_and_carrier() {
    dynamo.updateTable(
        table ->
            table
                .tableName("parcels")
                .attributeDefinitions(
                    attribute("parcel", ScalarAttributeType.S),
                    attribute("city", ScalarAttributeType.S),
                    attribute("carrier", ScalarAttributeType.S),
                    attribute("day", ScalarAttributeType.N))
                .globalSecondaryIndexUpdates(
                    update ->
                        update.create(
                            index ->
                                index
                                    .indexName("by-place")
                                    .keySchema(BY_PLACE)
                                    .projection(p -> p.projectionType(ProjectionType.ALL)))));
  }

  // tag::parcel-index[]
  @Test
  void restored_index_is_asked_by_all_attributes_of_its_keys() {
    put("p1", "Oslo", "ship", 9);
    put("p2", "Oslo", "ship", 10);
    put("p3", "Oslo", "plane", 9);
    String arn = new NightlyBackup(dynamo, clock).run("parcels");
    dynamo.deleteTable(r -> r.tableName("parcels"));

    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("parcels-again"));

    assertThat(shippedToOslo("parcels-again", 9))
        .extracting(item -> item.get("parcel"))
        .containsExactly(fromS("p1"), fromS("p2"));
    assertThat(shippedToOslo("parcels-again", 10))
        .extracting(item -> item.get("parcel"))
        .containsExactly(fromS("p2"));
  }

  private List<Map<String, AttributeValue>> shippedToOslo(String table, int firstDay) {
    return dynamo
        .query(
            r ->
                r.tableName(table)
                    .indexName("by-place")
                    .keyConditionExpression("city = :city AND carrier = :carrier AND #day >= :day")
                    .expressionAttributeNames(Map.of("#day", "day"))
                    .expressionAttributeValues(
                        Map.of(
                            ":city", fromS("Oslo"),
                            ":carrier", fromS("ship"),
                            ":day", fromN(Integer.toString(firstDay)))))
        .items();
  }

  // end::parcel-index[]

  private void put(String parcel, String city, String carrier, int day) {
    dynamo.putItem(
        r ->
            r.tableName("parcels")
                .item(
                    Map.of(
                        "parcel", fromS(parcel),
                        "city", fromS(city),
                        "carrier", fromS(carrier),
                        "day", fromN(Integer.toString(day)))));
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }
}
