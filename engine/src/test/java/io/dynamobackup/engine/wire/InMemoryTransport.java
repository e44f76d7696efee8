package io.dynamobackup.engine.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A client of AWS's in front of a wire, without a socket. */
record InMemoryTransport(Wire wire) implements SdkHttpClient {

  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));

  /** Returns a client that tries once. */
  static DynamoDbClient client(Wire wire) {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(ANYBODY)
        .httpClient(new InMemoryTransport(wire))
        .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  /** Returns a client of streams that tries once. */
  static DynamoDbStreamsClient streamsClient(Wire wire) {
    return DynamoDbStreamsClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(ANYBODY)
        .httpClient(new InMemoryTransport(wire))
        .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {}
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse(null);
      Reply reply = wire.handle(target, body.readAllBytes());
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(reply.status())
                  .putHeader("x-amzn-RequestId", reply.requestId())
                  .putHeader("x-amz-crc32", Long.toString(reply.crc32()))
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
          .build();
    }
  }

  @Override
  public void close() {}
}
