package io.dynamobackup.engine.conformance.transaction;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Transactions of a client of their own. */
abstract class Transactions {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }
}
