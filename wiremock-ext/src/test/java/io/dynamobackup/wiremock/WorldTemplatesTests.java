package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.dynamobackup.wiremock.DynamoDbWireMock.describeTable;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What response templates say of the engine. */
class WorldTemplatesTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient dynamo = engine.client();
  private final WireMock wireMock = DynamoDbWireMock.inFrontOf(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void templates_speak_of_the_world_of_the_engine() {
    wireMock.register(
        describeTable()
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"Table\":{\"TableArn\":\"{{dynamodbTableArn"
                            + " 'orders'}}\",\"LatestStreamArn\":\"{{dynamodbBackupArn"
                            + " 'orders'}}\",\"TableId\":\"{{dynamodbId}}\",\"CreationDateTime\":{{dynamodbNow}}"
                            + " }}")
                    .withTransformers("response-template")));
    engine.clock().advance(Duration.ofMillis(1500));

    TableDescription table = dynamo.describeTable(r -> r.tableName("orders")).table();

    assertThat(table.tableArn()).isEqualTo("arn:aws:dynamodb:us-east-1:123456789012:table/orders");
    assertThat(table.latestStreamArn())
        .matches(
            "arn:aws:dynamodb:us-east-1:123456789012:table/orders/backup/01544797501500-[0-9a-f]{8}");
    assertThat(table.tableId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(table.creationDateTime()).isEqualTo(engine.clock().instant());
  }

  @Test
  void templates_know_the_partition_of_the_region() {
    EngineOptions inBeijing = EngineOptions.instant().toBuilder().region("cn-north-1").build();
    try (DynamoDbEngine chinese = DynamoDbEngine.start(inBeijing)) {
      DynamoDbWireMock.inFrontOf(chinese)
          .register(
              describeTable()
                  .willReturn(
                      aResponse()
                          .withBody("{\"Table\":{\"TableArn\":\"{{dynamodbTableArn 'orders'}}\"}}")
                          .withTransformers("response-template")));

      assertThat(chinese.client().describeTable(r -> r.tableName("orders")).table().tableArn())
          .isEqualTo("arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders");
    }
  }
}
