package io.dynamobackup.benchmarks;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What is measured: a client, the client that prepares its world, and how to end it.
 *
 * @param client answers the calls that are measured
 * @param setup makes tables and items; not measured
 * @param end stops what was started
 */
record World(DynamoDbClient client, DynamoDbClient setup, Runnable end) {
  static final World NONE = of(new DynamoDbClientOfNothing(), () -> {});

  static World of(DynamoDbClient client, Runnable end) {
    return new World(client, client, end);
  }

  void stop() {
    end.run();
  }

  /** Stands where no world was started yet. */
  private static final class DynamoDbClientOfNothing implements DynamoDbClient {
    @Override
    public String serviceName() {
      return "nothing";
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
