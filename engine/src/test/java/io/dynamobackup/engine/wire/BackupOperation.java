package io.dynamobackup.engine.wire;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.services.backup.BackupClient;

/** An operation of AWS Backup, as the SDK has it. */
record BackupOperation(Method method) {

  /** Returns all operations, by name. */
  static List<BackupOperation> all() {
    return Arrays.stream(BackupClient.class.getMethods())
        .filter(method -> SdkResponse.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
        .sorted(Comparator.comparing(Method::getName))
        .map(BackupOperation::new)
        .toList();
  }

  String name() {
    String name = method.getName();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  Class<?> requestType() {
    return method.getParameterTypes()[0];
  }

  /** Returns how the SDK sends it, which only its marshallers know. */
  OperationInfo binding() {
    try {
      String marshaller =
          BackupClient.class.getPackageName()
              + ".transform."
              + requestType().getSimpleName()
              + "Marshaller";
      Field binding = Class.forName(marshaller).getDeclaredField("SDK_OPERATION_BINDING");
      binding.setAccessible(true);
      return (OperationInfo) binding.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the SDK binds " + name() + " otherwise", e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
