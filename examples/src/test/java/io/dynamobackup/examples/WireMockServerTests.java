package io.dynamobackup.examples;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.dynamobackup.wiremock.DynamoDbResponses.serviceUnavailable;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listTables;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.wiremock.DynamoDbExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// tag::server[]
class WireMockServerTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @RegisterExtension
  final WireMockExtension wireMock =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().extensions(DynamoDbExtension.of(engine)))
          .build();

  @Test
  void wiremock_answers_from_the_engine_unless_a_stub_does() throws Exception {
    assertThat(call("ListTables").body()).isEqualTo("{\"TableNames\":[]}");

    wireMock.stubFor(listTables().willReturn(serviceUnavailable()));
    assertThat(call("ListTables").statusCode()).isEqualTo(503);

    wireMock.verify(2, listTables());
  }

  // end::server[]

  @AfterEach
  void close() {
    engine.close();
  }

  private HttpResponse<String> call(String operation) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(wireMock.baseUrl()))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
  }
}
