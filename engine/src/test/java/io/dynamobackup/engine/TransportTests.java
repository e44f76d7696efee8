package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Faults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What stands around the transport of clients. */
class TransportTests {
  private static final String TARGET = "X-Amz-Target";

  private final List<String> seen = new ArrayList<>();
  private final DynamoDbEngine engine =
      DynamoDbEngine.start(EngineOptions.instant().toBuilder().transport(this::noting).build());

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void it_sees_the_requests_of_all_clients() {
    engine.client().listTables();
    engine.asyncClient().listBackups().join();
    engine.streamsClient().listStreams();

    assertThat(seen)
        .containsExactly(
            "DynamoDB_20120810.ListTables",
            "DynamoDB_20120810.ListBackups",
            "DynamoDBStreams_20120810.ListStreams");
  }

  @Test
  void errors_and_broken_connections_pass_it() {
    engine.stubs().stubFor(Calls.listTables().willReturn(Faults.connectionReset()).times(1));

    assertThat(engine.asyncClient().listTables().join().tableNames()).isEmpty();
    assertThatThrownBy(() -> engine.client().describeTable(r -> r.tableName("none")))
        .isInstanceOf(ResourceNotFoundException.class);
    engine.stubs().verify(2, Calls.listTables());
    assertThat(seen).hasSize(3);
  }

  @Test
  void it_stands_around_the_clients_of_a_fork() {
    try (DynamoDbEngine fork = engine.fork()) {
      fork.client().listTables();
    }

    assertThat(seen).hasSize(1);
  }

  private SdkHttpClient noting(SdkHttpClient engines) {
    return new SdkHttpClient() {
      @Override
      public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        seen.add(request.httpRequest().firstMatchingHeader(TARGET).orElse("none"));
        return engines.prepareRequest(request);
      }

      @Override
      public void close() {
        engines.close();
      }
    };
  }
}
