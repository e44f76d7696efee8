package io.dynamobackup.junit;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** Enhanced clients over an engine's own; loaded only where their library is present. */
final class EnhancedClients {
  private EnhancedClients() {}

  static List<Injectable<?>> injectables() {
    return List.of(
        Injectable.of(
            DynamoDbEnhancedClient.class,
            engine -> DynamoDbEnhancedClient.builder().dynamoDbClient(engine.client()).build()),
        Injectable.of(
            DynamoDbEnhancedAsyncClient.class,
            engine ->
                DynamoDbEnhancedAsyncClient.builder()
                    .dynamoDbClient(engine.asyncClient())
                    .build()));
  }
}
