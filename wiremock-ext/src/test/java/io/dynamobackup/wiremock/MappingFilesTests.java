package io.dynamobackup.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.dynamobackup.engine.DynamoDbEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class MappingFilesTests {
  private static WireMockServer server(Path root, DynamoDbEngine engine, String operation)
      throws IOException {
    Path mappings = Files.createDirectory(root.resolve("mappings"));
    Files.writeString(
        mappings.resolve("refused.json"),
        """
        {"request": {"customMatcher": {"name": "dynamodb", "parameters": {"operation": "%s"}}},
         "response": {"transformers": ["dynamodb-engine"],
                      "transformerParameters": {"fault": "expiredCredentials"}}}
        """
            .formatted(operation));
    return new WireMockServer(
        WireMocks.anyPort()
            .withRootDirectory(root.toString())
            .extensions(DynamoDbExtension.of(engine)));
  }

  @Test
  void mapping_of_a_file_stays_after_a_reset(@TempDir Path root) throws Exception {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      WireMockServer server = server(root, engine, "ListTables");
      server.start();
      try (DynamoDbClient dynamo = WireMocks.client(server)) {
        server.resetToDefaultMappings();

        assertThatThrownBy(dynamo::listTables).hasMessageContaining("expired");
        assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void nonsense_in_a_file_is_refused_when_wiremock_starts(@TempDir Path root) {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      assertThatThrownBy(() -> server(root, engine, "ListTabels").start())
          .hasMessageContaining("did you mean ListTables?");
    }
  }
}
