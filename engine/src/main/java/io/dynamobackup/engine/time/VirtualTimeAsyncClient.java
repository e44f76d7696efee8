package io.dynamobackup.engine.time;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/** An asynchronous client of the SDK's whose waiters wait in an engine's time. */
final class VirtualTimeAsyncClient extends ForwardingDynamoDbAsyncClient {
  private final ClientTime time;

  VirtualTimeAsyncClient(DynamoDbAsyncClient client, ClientTime time) {
    super(client);
    this.time = time;
  }

  @Override
  public DynamoDbAsyncWaiter waiter() {
    return time.waiter(client);
  }
}
