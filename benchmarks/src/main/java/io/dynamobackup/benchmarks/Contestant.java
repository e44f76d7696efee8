package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.io.IOException;
import java.net.ServerSocket;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Who answers the calls. */
public enum Contestant {
  /** The same client over recorded answers: nobody can be faster. */
  FLOOR {
    @Override
    World start() {
      DynamoDbEngine engine = DynamoDbEngine.start();
      CannedTransport transport = new CannedTransport();
      return new World(
          Clients.over(transport),
          Clients.over(transport.recording(engine.httpClient())),
          engine::close);
    }
  },
  /** This engine, through its own client. */
  ENGINE {
    @Override
    World start() {
      DynamoDbEngine engine = DynamoDbEngine.start();
      return World.of(engine.client(), engine::close);
    }
  },
  /** Amazon DynamoDB Local in this JVM, telemetry off: typed calls, no HTTP, no marshalling. */
  LOCAL_EMBEDDED {
    @Override
    World start() {
      AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);
      return World.of(local.dynamoDbClient(), local::shutdownNow);
    }
  },
  /** Amazon DynamoDB Local's own HTTP server, on loopback. */
  LOCAL_HTTP {
    @Override
    World start() {
      try {
        int port = freePort();
        DynamoDBProxyServer server =
            ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
        server.start();
        DynamoDbClient client = Clients.overHttp(port);
        return World.of(client, () -> stop(server, client));
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local does not start", e);
      }
    }
  };

  abstract World start();

  private static void stop(DynamoDBProxyServer server, DynamoDbClient client) {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
