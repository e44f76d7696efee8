package io.dynamobackup.engine.stubbing;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What can go wrong with a call. Unless it says otherwise, a fault happens instead of the effect:
 * the engine does nothing.
 *
 * <p>To be imported statically, as {@link Calls} is.
 */
@API(status = Status.EXPERIMENTAL)
public final class Faults {
  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final int LAST_ERROR = 599;

  private Faults() {}

  /** {@code ThrottlingException}: the rate of requests is too high. The SDK retries. */
  public static Fault throttling() {
    return error("throttling()", "ThrottlingException", "Rate exceeded", BAD_REQUEST);
  }

  /**
   * {@code ProvisionedThroughputExceededException}: a table or index has not the capacity. The SDK
   * retries.
   */
  public static Fault provisionedThroughputExceeded() {
    return error(
        "provisionedThroughputExceeded()",
        "ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for the table was exceeded. Consider"
            + " increasing your provisioning level with the UpdateTable API.",
        BAD_REQUEST);
  }

  /** {@code RequestLimitExceeded}: the account has not the capacity. The SDK retries. */
  public static Fault requestLimitExceeded() {
    return error(
        "requestLimitExceeded()",
        "RequestLimitExceeded",
        "Throughput exceeds the current throughput limit for your account. Please contact AWS"
            + " Support at https://aws.amazon.com/support request a limit increase",
        BAD_REQUEST);
  }

  /** {@code LimitExceededException}: too many changes of tables at a time. */
  public static Fault limitExceeded() {
    return error(
        "limitExceeded()",
        "LimitExceededException",
        "Subscriber limit exceeded: Only 500 tables can be created, updated, or deleted"
            + " simultaneously",
        BAD_REQUEST);
  }

  /** {@code InternalServerError}, status 500. The SDK retries. */
  public static Fault internalServerError() {
    return error(
        "internalServerError()", "InternalServerError", "Internal server error", INTERNAL_ERROR);
  }

  /** {@code ServiceUnavailable}, status 503. The SDK retries. */
  public static Fault serviceUnavailable() {
    return error(
        "serviceUnavailable()",
        "ServiceUnavailable",
        "Service is temporarily unavailable. Please try again later",
        UNAVAILABLE);
  }

  /** An error of a code, a message and an HTTP status, from 400 to 599. */
  public static Fault error(String code, String message, int status) {
    if (status < BAD_REQUEST || status > LAST_ERROR) {
      throw new IllegalArgumentException(
          "status (%s) must be one of an error: 400 to 599".formatted(status));
    }
    return error("error(\"%s\", …)".formatted(code), code, message, status);
  }

  /** An exception of the SDK's. */
  public static Fault error(AwsServiceException exception) {
    return thrown("error(%s)".formatted(exception.getClass().getSimpleName()), () -> exception);
  }

  private static Fault error(String name, String code, String message, int status) {
    return thrown(name, () -> ServiceError.of(code, message, status));
  }

  private static Fault thrown(String name, Supplier<AwsServiceException> error) {
    return Fault.of(
        name,
        (call, chain) -> {
          throw error.get();
        });
  }
}
