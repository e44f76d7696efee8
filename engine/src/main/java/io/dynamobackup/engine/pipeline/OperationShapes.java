package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.operation.AwsBackup;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/** Which classes of the SDK's are the requests and the responses of an operation. */
@API(status = Status.INTERNAL)
public final class OperationShapes {
  private static final String REQUEST = "Request";
  private static final String OF_AWS_BACKUP = "software.amazon.awssdk.services.backup.";
  private static final String RESPONSE = "Response";

  private OperationShapes() {}

  /** Returns the simple name of the requests of an operation. */
  public static String request(String operation) {
    return name(operation) + REQUEST;
  }

  /** Returns the simple name of the responses of an operation. */
  public static String response(String operation) {
    return name(operation) + RESPONSE;
  }

  /** Returns true if the requests of an operation are of the type. */
  public static boolean isRequest(Class<?> type, String operation) {
    return isShape(type, operation, REQUEST);
  }

  /** Returns true if the responses of an operation are of the type. */
  public static boolean isResponse(Class<?> type, String operation) {
    return isShape(type, operation, RESPONSE);
  }

  /**
   * Returns the response that somebody's own code answered a call with.
   *
   * @param answering what did, as messages call it
   * @throws IllegalStateException if it is none of the call's operation
   */
  public static SdkResponse requireResponse(
      @Nullable SdkResponse response, Call call, String answering) {
    if (response == null || !isResponse(response.getClass(), call.operation())) {
      throw new IllegalStateException(
          "%s answered %s with %s: return a %s, such as what chain.proceed(call) returns, or throw an exception"
              .formatted(
                  answering,
                  call.operation(),
                  response == null ? "null" : "a " + response.getClass().getSimpleName(),
                  response(call.operation())));
    }
    return response;
  }

  /** The SDK writes acronyms as words: GetBackupPlanFromJSON has a GetBackupPlanFromJsonRequest. */
  private static String name(String operation) {
    return AwsBackup.apiName(operation).replace("JSON", "Json");
  }

  /** Both services have shapes of one name, such as TagResourceRequest. */
  private static boolean isShape(Class<?> type, String operation, String kind) {
    String name = type.getSimpleName();
    String shape = name(operation);
    return name.length() == shape.length() + kind.length()
        && name.startsWith(shape)
        && name.endsWith(kind)
        && type.getPackageName().startsWith(OF_AWS_BACKUP) == AwsBackup.has(operation);
  }
}
