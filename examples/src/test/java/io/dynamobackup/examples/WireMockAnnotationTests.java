package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

// tag::scanned[]
@WireMockTest(extensionScanningEnabled = true)
class WireMockAnnotationTests {

  @Test
  void wiremock_finds_an_engine(WireMockRuntimeInfo wireMock) throws Exception {
    HttpRequest listTables =
        HttpRequest.newBuilder(URI.create(wireMock.getHttpBaseUrl()))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertThat(HttpClient.newHttpClient().send(listTables, BodyHandlers.ofString()).body())
        .isEqualTo("{\"TableNames\":[]}");
  }
}
// end::scanned[]
