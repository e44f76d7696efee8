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
    return over(root, engine);
  }

  private static WireMockServer over(Path root, DynamoDbEngine engine) {
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
  void mappings_that_were_saved_are_loaded_again(@TempDir Path root) throws Exception {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      WireMockServer saving = server(root, engine, "ListTables");
      saving.start();
      saving.saveMappings();
      saving.stop();
      WireMockServer again = over(root, engine);
      again.start();
      try (DynamoDbClient dynamo = WireMocks.client(again)) {
        assertThatThrownBy(dynamo::listTables).hasMessageContaining("expired");

        again.resetToDefaultMappings();

        assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
        assertThat(again.getStubMappings()).hasSize(2);
      } finally {
        again.stop();
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
