package io.dynamobackup.engine.time;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** A client of the SDK's whose waiters wait in an engine's time. */
final class VirtualTimeClient extends ForwardingDynamoDbClient {
  private final ClientTime time;

  VirtualTimeClient(DynamoDbClient client, ClientTime time) {
    super(client);
    this.time = time;
  }

  @Override
  public DynamoDbWaiter waiter() {
    return time.waiter(client);
  }
}
