package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.recordSpec;
import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.wiremock.WireMocks.anyPort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What WireMock recorded in front of a real endpoint, here another engine, replays in a test. */
@DynamoBackupTest
class RecordedMappingsTests {

  @Test
  void answers_of_a_real_endpoint_are_replayed(
      DynamoDbClient dynamo, WireMock wireMock, Stubs stubs) {
    recorded().forEach(wireMock::register);

    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    assertThat(order(dynamo, "Ada")).isEqualTo(Map.of("id", AttributeValue.fromS("Ada")));
    assertThat(order(dynamo, "Bob")).isEmpty();
    assertThatThrownBy(() -> dynamo.describeTable(r -> r.tableName("invoices")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(stubs.findAll(anyOperation())).as("what the engine was asked").isEmpty();
  }

  @Test
  void what_was_not_recorded_is_answered_by_the_engine(DynamoDbClient dynamo, WireMock wireMock) {
    recorded().forEach(wireMock::register);

    assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    assertThatThrownBy(() -> order(dynamo, "Cy")).isInstanceOf(ResourceNotFoundException.class);
  }

  /** By its URL and method alone, one request to DynamoDB is like another. */
  private static List<StubMapping> recorded() {
    try (DynamoDbEngine real = DynamoDbEngine.start()) {
      WireMocks.createTable(real.client(), "orders");
      real.client()
          .putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS("Ada"))));
      WireMockServer recorder = new WireMockServer(anyPort());
      recorder.start();
      recorder.startRecording(
          recordSpec()
              .forTarget(real.listen().toString())
              .captureHeader("X-Amz-Target")
              .matchRequestBodyWithEqualToJson()
              .makeStubsPersistent(false));
      try (DynamoDbClient client = WireMocks.client(recorder)) {
        client.listTables();
        order(client, "Ada");
        order(client, "Bob");
        assertThatThrownBy(() -> client.describeTable(r -> r.tableName("invoices")))
            .isInstanceOf(ResourceNotFoundException.class);
        return recorder.stopRecording().getStubMappings();
      } finally {
        recorder.stop();
      }
    }
  }

  private static Map<String, AttributeValue> order(DynamoDbClient client, String id) {
    return client
        .getItem(r -> r.tableName("orders").key(Map.of("id", AttributeValue.fromS(id))))
        .item();
  }
}
