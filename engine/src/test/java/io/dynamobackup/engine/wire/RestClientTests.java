package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.utils.builder.Buildable;

/** What the client of AWS Backup writes is read here, and what is written here it reads. */
class RestClientTests {

  static List<BackupOperation> operations() {
    return BackupOperation.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void request_and_response_go_through_a_client_unchanged(BackupOperation operation)
      throws Exception {
    RandomPojos random = new RandomPojos(operation.name().hashCode());
    SdkPojo request = request(operation, random);
    SdkPojo response = random.fill(SdkShapes.builder(operation.method().getReturnType()));
    Echo echo = new Echo(operation.requestType(), response);

    try (BackupClient client = client(echo)) {
      Object answer = operation.method().invoke(client, request);

      assertThat(echo.received).isEqualTo(request);
      assertThat(response.equalsBySdkFields(answer)).isTrue();
    }
  }

  /** What is in the path must be there; the SDK itself sees to that. */
  private static SdkPojo request(BackupOperation operation, RandomPojos random) {
    SdkPojo builder = SdkShapes.builder(operation.requestType());
    random.fill(builder);
    for (Member member : Shape.of(builder).members()) {
      if (member.field().location() == MarshallLocation.PATH) {
        member.set(builder, "arn:aws:backup/ä +%&?=" + member.name());
      }
    }
    return (SdkPojo) ((Buildable) builder).build();
  }

  private static BackupClient client(SdkHttpClient http) {
    return BackupClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(http)
        .build();
  }

  /** Keeps the request it reads, and answers with a response. */
  private static final class Echo implements SdkHttpClient {
    private final Class<?> requestType;
    private final SdkPojo response;
    private @Nullable Object received;

    Echo(Class<?> requestType, SdkPojo response) {
      this.requestType = requestType;
      this.response = response;
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
      SdkHttpRequest http = request.httpRequest();
      RequestLine line =
          new RequestLine(http.method().name(), http.encodedPath(), http.rawQueryParameters());
      Routes.Route route =
          Objects.requireNonNull(RestQuestion.ROUTES.find(line.method(), line.path()));
      SdkPojo builder = SdkShapes.builder(requestType);
      RestJson.read(line, route.labels(), body(request), builder);
      received = ((Buildable) builder).build();
      Reply reply = RestJson.reply(route.status(), (SdkResponse) response, "id");
      return HttpExecuteResponse.builder()
          .response(SdkHttpResponse.builder().statusCode(reply.status()).build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
          .build();
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
      if (request.contentStreamProvider().isEmpty()) {
        return new byte[0];
      }
      try (InputStream body = request.contentStreamProvider().get().newStream()) {
        return body.readAllBytes();
      }
    }

    @Override
    public void close() {}
  }
}
