package io.dynamobackup.wiremock.standalone;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.stubbing.StubImport;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One file of mappings works in a test and in the standalone server. */
class SameMappingTests {
  private static final Path ROOT = Path.of("src/test/resources/stub-files");

  @Test
  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "id")
  void in_a_test(DynamoDbClient dynamo, WireMock wireMock, Stubs stubs) throws IOException {
    wireMock.importStubMappings(
        Json.read(Files.readString(ROOT.resolve("mappings/busy-backups.json")), StubImport.class));

    backUp(dynamo, stubs);
  }

  @Test
  @Tag("wiremock-3")
  void in_the_standalone_server() {
    try (Server server =
            Server.start(CommandLine.of("--port", "0", "--root-dir", ROOT.toString()).options());
        DynamoDbClient dynamo = client(server)) {
      dynamo.createTable(
          r ->
              r.tableName("orders")
                  .keySchema(k -> k.attributeName("id").keyType("HASH"))
                  .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                  .billingMode("PAY_PER_REQUEST"));

      backUp(dynamo, server.engine().stubs());
    }
  }

  private static void backUp(DynamoDbClient dynamo, Stubs stubs) {
    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));

    assertThat(dynamo.listBackups().backupSummaries()).hasSize(1);
    stubs.verify(2, createBackup().onTable("orders"));
  }

  private static DynamoDbClient client(Server server) {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
        .endpointOverride(URI.create(server.url()))
        .httpClientBuilder(ApacheHttpClient.builder())
        .build();
  }
}
