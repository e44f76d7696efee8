package io.dynamobackup.junit;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** A table that a test asks for. */
record TestTable(Declared<WithTable> declared) {

  private WithTable table() {
    return declared.annotation();
  }

  /** Creates the table; what AWS would refuse is refused with AWS's words. */
  void create(DynamoDbClient dynamo) {
    try {
      dynamo.createTable(request());
    } catch (IllegalArgumentException e) {
      throw declared.refusal(e.getMessage(), e);
    } catch (DynamoDbException e) {
      throw declared.refusal(e.awsErrorDetails().errorMessage(), e);
    }
  }

  void enableRecovery(DynamoDbClient dynamo) {
    if (table().pointInTimeRecovery()) {
      dynamo.updateContinuousBackups(
          request ->
              request
                  .tableName(declared.name())
                  .pointInTimeRecoverySpecification(
                      recovery -> recovery.pointInTimeRecoveryEnabled(true)));
    }
  }

  private CreateTableRequest request() {
    List<KeySchemaElement> schema = new ArrayList<>();
    List<AttributeDefinition> attributes = new ArrayList<>();
    KeyText partition = KeyText.of("partitionKey", table().partitionKey());
    schema.add(partition.element(KeyType.HASH));
    attributes.add(partition.attribute());
    if (!table().sortKey().isEmpty()) {
      KeyText sort = KeyText.of("sortKey", table().sortKey());
      if (sort.name().equals(partition.name())) {
        throw new IllegalArgumentException(
            "sortKey (%s) must be another attribute than partitionKey"
                .formatted(table().sortKey()));
      }
      schema.add(sort.element(KeyType.RANGE));
      attributes.add(sort.attribute());
    }
    return CreateTableRequest.builder()
        .tableName(declared.name())
        .keySchema(schema)
        .attributeDefinitions(attributes)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .build();
  }
}
