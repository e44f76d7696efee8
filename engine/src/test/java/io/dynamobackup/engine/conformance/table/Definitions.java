package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.Music.units;

import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

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

  /** Returns an on-demand table with a sort key, and an attribute that an index needs. */
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
}
