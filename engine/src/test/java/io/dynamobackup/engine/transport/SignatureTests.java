package io.dynamobackup.engine.transport;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signature is used for, and what AWS would refuse of it and the engine does not. */
class SignatureTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final URI uri = engine.listen();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void a_request_that_is_not_signed_is_answered() throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri)).body()).isEqualTo("{\"TableNames\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Signature=b",
        "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=b",
        "AWS4-HMAC-SHA256 Credential=a/20181214/us-east-1/dynamodb/aws4_request, Signature=b",
        "Bearer a"
      })
  void a_signature_is_not_verified(String authorization) throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri).header("Authorization", authorization)).body())
        .isEqualTo("{\"TableNames\":[]}");
  }

  @Test
  void a_signature_does_not_expire() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=a/20010101/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host;x-amz-date, Signature=b")
            .header("X-Amz-Date", "20010101T000000Z");

    assertThat(send(request).body()).isEqualTo("{\"TableNames\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IncompleteSignatureException",
        "InvalidSignatureException",
        "MissingAuthenticationTokenException",
        "UnrecognizedClientException"
      })
  void a_stub_refuses_as_aws_does(String code) throws Exception {
    engine.stubs().stubFor(listTables().willReturn(error(code, "No", 400)));

    HttpResponse<String> response = send(HttpRequest.newBuilder(uri));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#" + code + "\",\"message\":\"No\"}");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
  }
}
