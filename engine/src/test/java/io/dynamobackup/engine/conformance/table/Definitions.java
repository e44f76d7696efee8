package io.dynamobackup.engine.conformance.table;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables and parts of tables that tests start from. */
final class Definitions {
  private Definitions() {}

  static CreateTableRequest.Builder onDemand(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(string("id"))
        .keySchema(hash("id"))
        .billingMode(BillingMode.PAY_PER_REQUEST);
  }

  static CreateTableRequest.Builder provisioned(String name, long read, long write) {
    return onDemand(name).billingMode((BillingMode) null).provisionedThroughput(units(read, write));
  }

  /** Returns a table with a sort key, and an attribute to index. */
  static CreateTableRequest.Builder sorted(String name) {
    return onDemand(name)
        .attributeDefinitions(string("id"), string("at"), string("city"))
        .keySchema(hash("id"), range("at"));
  }

  static GlobalSecondaryIndex global(String name, KeySchemaElement... key) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key)
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }

  static LocalSecondaryIndex local(String name, KeySchemaElement... key) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key)
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }

  static ProvisionedThroughput units(long read, long write) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }

  static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  static KeySchemaElement range(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
  }
}
