package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.dynamobackup.engine.operation.AwsBackup;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** What a request of AWS Backup says is read by its operation, or refused; nothing is ignored. */
@Tag("sdk-of-the-service-model")
class ReadMembersTests {
  /** Structures that are refused, or kept and given back, as a whole. */
  private static final Set<String> WHOLE =
      Set.of(
          "IndexAction",
          "ScanAction",
          "ScanSetting",
          "FrameworkControl",
          "ControlInputParameter",
          "ControlScope",
          "ReportDeliveryChannel",
          "ReportSetting");

  /** Requests that are read as that of ListBackupJobSummaries. */
  private static final Set<String> COPIED =
      Set.of("ListCopyJobSummariesRequest", "ListRestoreJobSummariesRequest");

  private final Map<String, Set<String>> read = new HashMap<>();
  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<String> unread = new TreeSet<>();

  @Test
  void every_member_of_a_request_of_aws_backup_is_read() throws ReflectiveOperationException {
    for (JavaClass type : EngineClasses.ALL) {
      type.getMethodCallsFromSelf().forEach(this::noteRead);
      type.getMethodReferencesFromSelf().forEach(this::noteRead);
    }

    for (Class<?> request : modelled()) {
      visit((SdkPojo) ((SdkBuilder<?, ?>) request.getMethod("builder").invoke(null)).build());
    }

    assertThat(unread).isEmpty();
  }

  private void noteRead(JavaAccess<?> access) {
    read.computeIfAbsent(access.getTargetOwner().getName(), owner -> new HashSet<>())
        .add(access.getName().toLowerCase(Locale.ROOT));
  }

  private static List<Class<?>> modelled() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      return Arrays.stream(BackupClient.class.getMethods())
          .filter(method -> method.getParameterCount() == 1)
          .filter(method -> engine.operations().find(AwsBackup.name(apiName(method))) != null)
          .<Class<?>>map(method -> method.getParameterTypes()[0])
          .filter(SdkRequest.class::isAssignableFrom)
          .toList();
    }
  }

  private static String apiName(Method method) {
    return method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
        + method.getName().substring(1);
  }

  private void visit(SdkPojo structure) {
    String name = structure.getClass().getSimpleName();
    if (!seen.add(structure.getClass()) || WHOLE.contains(name) || COPIED.contains(name)) {
      return;
    }
    Set<String> getters = read.getOrDefault(structure.getClass().getName(), Set.of());
    for (SdkField<?> field : structure.sdkFields()) {
      String member = field.memberName().toLowerCase(Locale.ROOT);
      if (Stream.of(member, member + "asstring", member + "asstrings", "has" + member)
          .noneMatch(getters::contains)) {
        unread.add(name + "." + uncapitalized(field.memberName()));
      }
      visitNested(field);
    }
  }

  private static String uncapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private void visitNested(SdkField<?> field) {
    switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> visit((SdkPojo) ((SdkBuilder<?, ?>) field.constructor().get()).build());
      case LIST -> visitNested(field.getTrait(ListTrait.class).memberFieldInfo());
      case MAP -> visitNested(field.getTrait(MapTrait.class).valueFieldInfo());
      default -> {}
    }
  }
}
