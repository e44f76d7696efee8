package io.dynamobackup.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ScannedExtensionTests {

  @Test
  void extension_that_is_found_has_an_engine_of_its_own() {
    WireMockServer server = new WireMockServer(WireMocks.anyPort().extensionScanningEnabled(true));
    server.start();
    try (DynamoDbClient dynamo = WireMocks.client(server)) {
      WireMocks.createTable(dynamo, "orders");

      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    } finally {
      server.stop();
    }
  }

  @Test
  void extension_that_is_named_goes_before_the_one_that_is_found() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      WireMocks.createTable(engine.client(), "mine");
      WireMockServer server =
          new WireMockServer(
              WireMocks.anyPort()
                  .extensionScanningEnabled(true)
                  .extensions(DynamoDbExtension.of(engine)));
      server.start();
      try (DynamoDbClient dynamo = WireMocks.client(server)) {
        assertThat(dynamo.listTables().tableNames()).containsExactly("mine");
      } finally {
        server.stop();
      }
      assertThat(engine.client().listTables().tableNames()).containsExactly("mine");
    }
  }

  @Test
  void engine_of_the_extension_ends_when_wiremock_is_shut_down() throws Exception {
    DynamoDbExtension extension = DynamoDbExtension.startingWith(EngineOptions.documented());
    WireMockServer server = new WireMockServer(WireMocks.anyPort().extensions(extension));
    server.start();
    DynamoDbEngine engine = extension.engine();

    Admin.post(server, "shutdown", "");

    assertThatThrownBy(engine::client).hasMessageContaining("is closed");
  }
}
