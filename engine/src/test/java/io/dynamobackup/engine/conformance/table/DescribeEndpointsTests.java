package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DescribeEndpointsTests {

  @Test
  void endpoint_is_that_of_the_region() {
    try (Target target = Target.instant()) {
      assertThat(target.client().describeEndpoints().endpoints())
          .singleElement()
          .satisfies(
              endpoint -> {
                assertThat(endpoint.address()).isEqualTo("dynamodb.us-east-1.amazonaws.com");
                assertThat(endpoint.cachePeriodInMinutes()).isEqualTo(1440);
              });
    }
  }

  @Test
  void client_stays_with_its_engine_afterwards() {
    try (Target target = Target.instant()) {
      DynamoDbClient dynamo = target.client();
      dynamo.describeEndpoints();

      dynamo.createTable(Definitions.onDemand("Music").build());

      assertThat(dynamo.listTables().tableNames()).containsExactly("Music");
    }
  }
}
