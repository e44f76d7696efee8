package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Faults;
import io.dynamobackup.engine.transport.Gateway;
import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What all calls of clients go to first. */
class GatewayOfOptionsTests {
  private static final String TARGET = "X-Amz-Target";

  private final List<String> seen = new ArrayList<>();
  private final DynamoDbEngine engine =
      DynamoDbEngine.start(EngineOptions.instant().toBuilder().gateway(new Noting()).build());

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
  void it_stands_in_front_of_a_fork_too() {
    try (DynamoDbEngine fork = engine.fork()) {
      fork.client().listTables();
    }

    assertThat(seen).hasSize(1);
  }

  @Test
  void it_stands_before_the_one_that_is_put_in_front() {
    engine.putInFront(
        attempt -> {
          seen.add("in front");
          return attempt.proceed();
        });

    engine.client().listTables();

    assertThat(seen).containsExactly("DynamoDB_20120810.ListTables", "in front");
  }

  @Test
  void it_does_not_end_with_an_engine() {
    engine.fork().close();

    engine.client().listTables();
    engine.close();

    assertThat(seen).containsExactly("DynamoDB_20120810.ListTables");
  }

  private final class Noting implements Gateway {
    @Override
    public Received pass(HttpAttempt attempt) throws IOException {
      seen.add(attempt.request().firstMatchingHeader(TARGET).orElse("none"));
      return attempt.proceed();
    }

    @Override
    public void close() {
      seen.add("closed");
    }
  }
}
