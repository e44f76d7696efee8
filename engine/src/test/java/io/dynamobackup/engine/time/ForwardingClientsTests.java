package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is not forwarded would throw as if no SDK had it. */
@Tag("sdk-of-the-service-model") // a newer one has operations that the oldest lacks
class ForwardingClientsTests {

  @Test
  void every_operation_of_a_client_is_forwarded() {
    assertThat(forwarded(ForwardingDynamoDbClient.class))
        .hasSizeGreaterThan(50)
        .containsExactlyElementsOf(operations(DynamoDbClient.class));
  }

  @Test
  void every_operation_of_an_asynchronous_client_is_forwarded() {
    assertThat(forwarded(ForwardingDynamoDbAsyncClient.class))
        .hasSizeGreaterThan(50)
        .containsExactlyElementsOf(operations(DynamoDbAsyncClient.class));
  }

  private static List<String> forwarded(Class<?> client) {
    return Arrays.stream(client.getDeclaredMethods())
        .filter(ForwardingClientsTests::isOperation)
        .map(Method::getName)
        .sorted()
        .toList();
  }

  /** Pages are read by the client that is asked for them, by operations that are forwarded. */
  private static List<String> operations(Class<?> client) {
    return Arrays.stream(client.getDeclaredMethods())
        .filter(ForwardingClientsTests::isOperation)
        .filter(method -> !method.getName().endsWith("Paginator"))
        .map(Method::getName)
        .sorted()
        .toList();
  }

  private static boolean isOperation(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 1
        && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
  }
}
