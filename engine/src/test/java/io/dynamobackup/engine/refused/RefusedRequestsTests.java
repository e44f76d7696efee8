package io.dynamobackup.engine.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Whatever is wrong with a request of AWS Backup, a refusal changes nothing: neither what an engine
 * has nor the ids that it makes up.
 */
@DisplayName("A refused request of AWS Backup")
class RefusedRequestsTests {
  /** What cannot be refused, as nothing is asked. */
  private static final Set<String> WITHOUT_MEMBERS =
      Set.of("describeGlobalSettings", "describeRegionSettings", "getSupportedResourceTypes");

  private static final AuditedWorld WORLD = AuditedWorld.start();
  private static final List<String> BEFORE = told(WORLD.engine());

  @AfterAll
  static void close() {
    WORLD.engine().close();
  }

  private static List<String> told(DynamoDbEngine engine) {
    try (DynamoDbEngine fork = engine.fork()) {
      return AuditedWorld.told(fork);
    }
  }

  /** Returns a request of each operation, as right as it is known to be. */
  static Stream<SdkRequest> requests() throws ReflectiveOperationException {
    List<SdkRequest> requests = new ArrayList<>(WORLD.requests());
    Set<Class<?>> known = requests.stream().map(Object::getClass).collect(Collectors.toSet());
    for (Method method : BackupClient.class.getMethods()) {
      if (isOperation(method) && !WITHOUT_MEMBERS.contains(method.getName())) {
        Class<?> type = method.getParameterTypes()[0];
        if (!known.contains(type)) {
          SdkBuilder<?, ?> builder = (SdkBuilder<?, ?>) type.getMethod("builder").invoke(null);
          requests.add((SdkRequest) WrongMembers.named((SdkPojo) builder.build()));
        }
      }
    }
    return requests.stream();
  }

  private static boolean isOperation(Method method) {
    return method.getParameterCount() == 1
        && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0])
        && !method.getName().endsWith("Paginator");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void changes_nothing(SdkRequest request) throws ReflectiveOperationException {
    List<SdkPojo> refused = new ArrayList<>(WrongMembers.of(request));
    refused.add(request);
    Method operation = operation(request);

    boolean isDone = false;
    while (!isDone) {
      try (DynamoDbEngine fork = WORLD.engine().fork()) {
        BackupClient backup = fork.backupClient();
        int before = refused.size();
        for (SdkPojo wrong : List.copyOf(refused)) {
          if (!isRefused(backup, operation, wrong)) {
            refused.remove(wrong);
          }
        }
        isDone = refused.size() == before;
        if (isDone) {
          assertThat(AuditedWorld.told(fork)).as("after %s", refused).isEqualTo(BEFORE);
        }
      }
    }

    assertThat(refused).isNotEmpty();
  }

  private static Method operation(SdkRequest request) {
    return Arrays.stream(BackupClient.class.getMethods())
        .filter(RefusedRequestsTests::isOperation)
        .filter(method -> method.getParameterTypes()[0] == request.getClass())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isRefused(BackupClient backup, Method operation, SdkPojo request)
      throws ReflectiveOperationException {
    try {
      operation.invoke(backup, request);
      return false;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AwsServiceException) {
        return true;
      }
      assertThat(e).hasCauseInstanceOf(SdkClientException.class);
      return false;
    }
  }
}
