package io.dynamobackup.engine.conformance.item;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Attributes that are updated without expressions. */
abstract class UpdatedAttributes {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();
  final AttributeUpdates attributes = new AttributeUpdates(client);

  @BeforeEach
  void create() {
    Keyed.byString(client);
  }

  @AfterEach
  void close() {
    target.close();
  }
}
