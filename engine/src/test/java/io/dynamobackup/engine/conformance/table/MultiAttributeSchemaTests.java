package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** How many attributes the keys of a global index have (API Reference, "GlobalSecondaryIndex"). */
class MultiAttributeSchemaTests {
  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void four_of_each_kind_are_the_most() {
    List<KeySchemaElement> key = key(4, 4);

    create(key);

    assertThat(
            dynamo
                .describeTable(r -> r.tableName("Music"))
                .table()
                .globalSecondaryIndexes()
                .get(0)
                .keySchema())
        .isEqualTo(key);
  }

  @Test
  void five_of_a_kind_are_refused() {
    assertThat(Refused.by(() -> create(key(5, 0))))
        .isEqualTo(
            Refused.asParameter(
                "The KeySchema exceeds the maximum allowed number of HASH key attributes"));
    assertThat(Refused.by(() -> create(key(1, 5))))
        .isEqualTo(
            Refused.asParameter(
                "The KeySchema exceeds the maximum allowed number of RANGE key attributes"));
  }

  private static List<KeySchemaElement> key(int partition, int sort) {
    List<KeySchemaElement> key = new ArrayList<>();
    IntStream.range(0, partition).forEach(i -> key.add(Music.hash("h" + i)));
    IntStream.range(0, sort).forEach(i -> key.add(Music.range("r" + i)));
    return key;
  }

  private void create(List<KeySchemaElement> key) {
    List<AttributeDefinition> attributes = new ArrayList<>(List.of(Music.string("id")));
    key.forEach(element -> attributes.add(Music.string(element.attributeName())));
    dynamo.createTable(
        table ->
            table
                .tableName("Music")
                .attributeDefinitions(attributes)
                .keySchema(Music.hash("id"))
                .globalSecondaryIndexes(
                    index ->
                        index
                            .indexName("by-many")
                            .keySchema(key)
                            .projection(p -> p.projectionType(ProjectionType.ALL)))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }
}
