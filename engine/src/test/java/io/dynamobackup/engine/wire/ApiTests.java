package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.operation.AwsBackup;
import io.dynamobackup.engine.operation.RefusedOperations;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class ApiTests {

  @Test
  void operations_of_dynamodb_are_those_of_its_service_model() {
    assertThat(Api.DYNAMO_DB.operations())
        .containsExactlyInAnyOrderElementsOf(new ServiceModel().inputs().keySet());
  }

  @Test
  void every_operation_of_the_client_is_known() {
    assertThat(operationsOf(DynamoDbClient.class))
        .hasSizeGreaterThanOrEqualTo(57)
        .allMatch(Api.DYNAMO_DB.operations()::contains);
  }

  @Test
  void operations_of_streams_are_those_of_its_client() {
    assertThat(operationsOf(DynamoDbStreamsClient.class))
        .containsExactlyInAnyOrderElementsOf(Api.STREAMS.operations());
  }

  @Test
  void refused_operations_are_operations_of_aws() {
    assertThat(RefusedOperations.reasons().keySet())
        .isNotEmpty()
        .allMatch(name -> Api.has(name) || isOfBackup(name));
  }

  private static boolean isOfBackup(String name) {
    return RestQuestion.ROUTES.operations().stream().map(AwsBackup::name).anyMatch(name::equals);
  }

  private static Set<String> operationsOf(Class<?> client) {
    return Arrays.stream(client.getMethods())
        .filter(method -> SdkResponse.class.isAssignableFrom(method.getReturnType()))
        .map(Method::getName)
        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.toSet());
  }
}
