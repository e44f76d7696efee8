package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.local;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class CreateTableIndexTests extends CreatedTable {

  @Test
  void lists_of_indexes_are_not_empty() {
    CreateTableRequest.Builder table =
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(hash("id"), range("at"));

    assertRefused(
        table.localSecondaryIndexes(List.<LocalSecondaryIndex>of()),
        INVALID + "List of LocalSecondaryIndexes is empty");
    assertRefused(
        onDemand("Music").globalSecondaryIndexes(List.<GlobalSecondaryIndex>of()),
        INVALID + "List of GlobalSecondaryIndexes is empty");
  }

  @Test
  void local_index_needs_a_table_with_a_sort_key() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("city"))
            .localSecondaryIndexes(local("by-city", hash("id"), range("city"))),
        INVALID
            + "Table KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex");
  }

  @Test
  void local_index_has_the_partition_key_of_its_table() {
    assertRefused(
        sorted("Music").localSecondaryIndexes(local("by-city", hash("city"), range("id"))),
        INVALID
            + "Index KeySchema does not have the same leading hash key as table KeySchema for"
            + " index: by-city. index hash key: city, table hash key: id");
  }

  @Test
  void local_index_has_a_sort_key() {
    assertRefused(
        sorted("Music")
            .attributeDefinitions(string("id"), string("at"))
            .localSecondaryIndexes(local("by-city", hash("id"))),
        INVALID + "Index KeySchema does not have a range key for index: by-city");
  }

  @Test
  void local_index_has_two_key_attributes() {
    assertRefused(
        sorted("Music")
            .localSecondaryIndexes(local("by-city", hash("id"), range("city"), range("at"))),
        "1 validation error detected: Value '[KeySchemaElement(attributeName=id, keyType=HASH),"
            + " KeySchemaElement(attributeName=city, keyType=RANGE),"
            + " KeySchemaElement(attributeName=at, keyType=RANGE)]' at"
            + " 'localSecondaryIndexes.1.member.keySchema' failed to satisfy constraint: Member"
            + " must have length less than or equal to 2");
  }

  @Test
  void no_more_than_five_local_indexes() {
    assertRefused(
        sorted("Music")
            .localSecondaryIndexes(
                IntStream.range(0, 6)
                    .mapToObj(i -> local("by-city-" + i, hash("id"), range("city")))
                    .toList()),
        INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5");
  }

  @Test
  void no_more_than_twenty_global_indexes() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                IntStream.range(0, 21)
                    .mapToObj(i -> global("in-city-" + i, hash("city")))
                    .toList()),
        INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20");
  }

  @Test
  void index_names_differ() {
    assertRefused(
        sorted("Music")
            .localSecondaryIndexes(local("city", hash("id"), range("city")))
            .globalSecondaryIndexes(global("city", hash("city"))),
        INVALID + "Duplicate index name: city");
  }

  @Test
  void key_of_a_global_index_names_an_attribute_once() {
    assertRefused(
        sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"), range("city"))),
        "The KeySchema contains multiple key attributes with the same name");
  }

  @Test
  void key_of_a_global_index_has_its_partition_attributes_first() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(global("in-city", hash("city"), range("at"), hash("id"))),
        INVALID + "All HASH key attributes must precede RANGE key attributes in the KeySchema");
  }

  @Test
  void projection_has_a_type() {
    assertRefused(
        sorted("Music").globalSecondaryIndexes(projecting(p -> {})),
        INVALID + "Unknown ProjectionType: null");
  }

  @Test
  void projection_includes_named_attributes() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(projecting(p -> p.projectionType(ProjectionType.INCLUDE))),
        INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
  }

  @Test
  void only_an_including_projection_names_attributes() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                projecting(
                    p -> p.projectionType(ProjectionType.KEYS_ONLY).nonKeyAttributes("zip"))),
        INVALID + "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified");
  }

  @Test
  void projected_attributes_are_named_once() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                projecting(
                    p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("zip", "zip"))),
        INVALID + "Duplicate element in NonKeyAttributes: zip");
  }

  private static GlobalSecondaryIndex projecting(Consumer<Projection.Builder> projection) {
    return global("in-city", hash("city")).toBuilder().projection(projection).build();
  }
}
