package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Endpoint;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class OverHttpTests {

  // tag::endpoint[]
  @Test
  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  void other_programs_see_what_the_test_sees(DynamoDbClient dynamo, @Endpoint URI endpoint)
      throws Exception {
    Orders.place(dynamo, "Ada", 1);

    HttpResponse<String> answer = call(endpoint, "Scan", "{\"TableName\":\"orders\"}");

    assertThat(answer.body()).contains("\"Count\":1").contains("\"customer\":{\"S\":\"Ada\"}");
  }

  // end::endpoint[]

  @Test
  // tag::listen[]
  void an_engine_listens_when_told_to() throws Exception {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      URI endpoint = engine.listen();

      assertThat(call(endpoint, "ListTables", "{}").body()).isEqualTo("{\"TableNames\":[]}");
    }
  }

  // end::listen[]

  // tag::call[]
  private static HttpResponse<String> call(URI endpoint, String operation, String request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .POST(BodyPublishers.ofString(request))
                .build(),
            BodyHandlers.ofString());
  }
  // end::call[]
}
