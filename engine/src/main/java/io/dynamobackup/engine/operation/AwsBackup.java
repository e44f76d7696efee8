package io.dynamobackup.engine.operation;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * AWS Backup, the other service of an engine: there when its SDK is on the class path.
 *
 * <p>Both services have a {@code TagResource}, so operations of this one bear the names that IAM
 * has for them, such as {@code backup:TagResource}.
 */
@API(status = Status.INTERNAL)
public final class AwsBackup {
  /** A small one of its classes. */
  private static final String BUILDER =
      "software.amazon.awssdk.services.backup.BackupClientBuilder";

  private static final String PREFIX = "backup:";
  private static final boolean PRESENT = find();

  private AwsBackup() {}

  /** Returns true if the SDK of AWS Backup is on the class path. */
  public static boolean isPresent() {
    return PRESENT;
  }

  private static boolean find() {
    try {
      Class.forName(BUILDER, false, AwsBackup.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Returns what an operation of AWS Backup is called in an engine. */
  public static String name(String operation) {
    return PREFIX + operation;
  }

  /** Returns what AWS calls an operation, of either service, by its name in an engine. */
  public static String apiName(String operation) {
    return has(operation) ? operation.substring(PREFIX.length()) : operation;
  }

  /** Returns true if an operation, by its name in an engine, is one of AWS Backup. */
  public static boolean has(String name) {
    return name.startsWith(PREFIX);
  }

  /** Binds an operation of AWS Backup to the builder of its requests. */
  public static <I extends SdkRequest, O extends SdkResponse> BoundOperation<I, O> bind(
      Supplier<? extends SdkRequest.Builder> request, Operation<I, O> operation) {
    return new BoundOperation<>(name(operation.name()), request, operation);
  }
}
