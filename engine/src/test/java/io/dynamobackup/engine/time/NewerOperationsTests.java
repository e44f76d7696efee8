package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

class NewerOperationsTests {

  /** As the SDK's interface would be with one operation more. */
  interface NewerClient extends DynamoDbClient {
    default String searchVectors(ScanRequest request) {
      throw new UnsupportedOperationException();
    }
  }

  /** What was compiled before there was that operation. */
  private static class Older extends ForwardingDynamoDbClient implements NewerClient {
    Older(DynamoDbClient client) {
      super(client);
    }
  }

  private static final class Newer extends Older {
    Newer(DynamoDbClient client) {
      super(client);
    }

    @Override
    public String searchVectors(ScanRequest request) {
      if (request.tableName().equals("nowhere")) {
        throw ResourceNotFoundException.builder().message("no such table").build();
      }
      return "found in " + request.tableName();
    }
  }

  @Test
  void an_operation_that_is_not_forwarded_reaches_the_client() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Newer client = new Newer(engine.client());
      Older forwarding = new Older(client);
      NewerClient whole = NewerOperations.whole(NewerClient.class, forwarding, client);

      assertThat(whole.searchVectors(ScanRequest.builder().tableName("orders").build()))
          .isEqualTo("found in orders");
      assertThat(whole.listTables(ListTablesRequest.builder().build()).tableNames()).isEmpty();
      assertThat(whole.listTables(r -> r.limit(1)).tableNames()).isEmpty();
      assertThat(whole).isNotSameAs(forwarding).isNotEqualTo(client);
    }
  }

  @Test
  void its_error_arrives_as_it_is() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Newer client = new Newer(engine.client());
      NewerClient whole = NewerOperations.whole(NewerClient.class, new Older(client), client);

      assertThatThrownBy(
              () -> whole.searchVectors(ScanRequest.builder().tableName("nowhere").build()))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  @Tag("sdk-of-the-service-model")
  void a_client_that_forwards_everything_stays_as_it_is() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Newer client = new Newer(engine.client());

      assertThat(NewerOperations.whole(NewerClient.class, client, client)).isSameAs(client);
    }
  }
}
