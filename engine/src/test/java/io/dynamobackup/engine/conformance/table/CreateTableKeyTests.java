package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;

import org.junit.jupiter.api.Test;

class CreateTableKeyTests extends CreatedTable {

  @Test
  void attributes_are_defined_once() {
    assertRefused(
        onDemand("Music").attributeDefinitions(string("id"), string("id")),
        "Attribute Name is duplicated: id");
  }

  @Test
  void key_has_no_more_attributes_than_are_defined() {
    assertRefused(
        onDemand("Music").keySchema(hash("id"), range("at")),
        "Invalid KeySchema: Some index key attribute have no definition");
  }

  @Test
  void key_attributes_are_defined() {
    assertRefused(
        onDemand("Music").keySchema(hash("ID")),
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [ID],"
            + " AttributeDefinitions: [id]");
  }

  @Test
  void partition_and_sort_key_differ() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(hash("id"), range("id")),
        "Both the Hash Key and the Range Key element in the KeySchema have the same name");
  }

  @Test
  void partition_key_comes_first() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(range("id"), hash("at")),
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
  }

  @Test
  void sort_key_comes_second() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(hash("id"), hash("at")),
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
  }

  @Test
  void table_without_indexes_defines_its_key_only() {
    assertRefused(
        sorted("Music"),
        INVALID
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions");
  }

  @Test
  void every_defined_attribute_is_a_key() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("sk"), string("a"), string("b"), string("pk"), string("c"))
            .keySchema(hash("pk"), range("sk"))
            .globalSecondaryIndexes(global("by-a", hash("a"))),
        INVALID
            + "Some AttributeDefinitions are not used. AttributeDefinitions: [sk, a, b, pk, c],"
            + " keys used: [a, sk, pk]");
  }
}
