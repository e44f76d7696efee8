package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.utils.builder.Buildable;

/** What AWS's clients write is read here, and what is written here AWS's clients read. */
class RealClientTests {
  private static final Echo ECHO = new Echo();
  private static final DynamoDbClient DYNAMO =
      DynamoDbClient.builder()
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(ECHO)
          .build();
  private static final DynamoDbStreamsClient STREAMS =
      DynamoDbStreamsClient.builder()
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(ECHO)
          .build();

  static Collection<Method> operations() {
    List<Method> operations =
        Stream.of(DynamoDbClient.class, DynamoDbStreamsClient.class)
            .flatMap(client -> Arrays.stream(client.getMethods()))
            .filter(RealClientTests::isOperation)
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    assertThat(operations).hasSizeGreaterThanOrEqualTo(57 + 4);
    return operations;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void request_and_response_go_through_a_client_unchanged(Method operation) throws Exception {
    RandomPojos random = new RandomPojos(operation.getName().hashCode());
    Class<?> requestType = operation.getParameterTypes()[0];
    SdkPojo request = random.fill(SdkShapes.builder(requestType));
    SdkPojo response = random.fill(SdkShapes.builder(operation.getReturnType()));
    ECHO.expect(requestType, response);

    Object answer = operation.invoke(clientOf(operation.getDeclaringClass()), request);

    assertThat(ECHO.received).isEqualTo(request);
    assertThat(answer).hasToString(response.toString());
    assertThat(response.equalsBySdkFields(answer)).isTrue();
  }

  private static boolean isOperation(Method method) {
    return SdkResponse.class.isAssignableFrom(method.getReturnType())
        && method.getParameterCount() == 1
        && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
  }

  private static Object clientOf(Class<?> type) {
    return type == DynamoDbStreamsClient.class ? STREAMS : DYNAMO;
  }

  /** Keeps the request it reads, and answers with a response. */
  private static final class Echo implements SdkHttpClient {
    private Class<?> requestType = Object.class;
    private @Nullable SdkPojo response;
    private @Nullable Object received;

    void expect(Class<?> type, SdkPojo answer) {
      this.requestType = type;
      this.response = answer;
      this.received = null;
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
      SdkPojo builder = SdkShapes.builder(requestType);
      try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
        AwsJson.read(body.readAllBytes(), builder);
      }
      received = ((Buildable) builder).build();
      SdkPojo answered = Objects.requireNonNull(response);
      byte[] body = AwsJson.write(json -> PojoWriter.write(json, answered));
      return HttpExecuteResponse.builder()
          .response(SdkHttpResponse.builder().statusCode(200).build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void close() {}
  }
}
