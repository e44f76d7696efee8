package io.dynamobackup.engine.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

/** The errors AWS sends for which the SDK has no exception of their own. */
@API(status = Status.EXPERIMENTAL)
public final class Errors {
  static final String INVALID_PARAMETER = "One or more parameter values were invalid: ";

  private static final int BAD_REQUEST = 400;

  private Errors() {}

  /** Returns {@code ValidationException} with the text. */
  public static DynamoDbException validation(String message) {
    return error("ValidationException", message);
  }

  /** Returns {@code ValidationException} with the prefix most rules of parameters share. */
  public static DynamoDbException invalidParameter(String rule) {
    return validation(INVALID_PARAMETER + rule);
  }

  /** Returns {@code AccessDeniedException}. */
  public static DynamoDbException accessDenied(String message) {
    return error("AccessDeniedException", message);
  }

  /** Returns {@code ThrottlingException}, which clients retry. */
  public static DynamoDbException throttling(String message) {
    return error("ThrottlingException", message);
  }

  /** Returns {@code LimitExceededException} with the beginning most of its texts share. */
  public static LimitExceededException limitExceeded(String rule) {
    return LimitExceededException.builder().message("Subscriber limit exceeded: " + rule).build();
  }

  /**
   * Returns the refusal of something AWS has and this engine does not model yet: never ignored,
   * always by name.
   */
  public static DynamoDbException notModelled(String what) {
    return validation("DynamoBackup does not model " + what + " yet");
  }

  /** Returns the code AWS sends for an error. */
  public static String code(AwsServiceException error) {
    AwsErrorDetails details = error.awsErrorDetails();
    if (details != null && details.errorCode() != null) {
      return details.errorCode();
    }
    String name = error.getClass().getSimpleName();
    return switch (name) {
      case "InternalServerErrorException" -> "InternalServerError";
      case "RequestLimitExceededException" -> "RequestLimitExceeded";
      default -> name;
    };
  }

  /** Returns the text AWS sends for an error, or null if it sends none. */
  public static @Nullable String message(AwsServiceException error) {
    AwsErrorDetails details = error.awsErrorDetails();
    return details != null && details.errorMessage() != null
        ? details.errorMessage()
        : error.rawMessage();
  }

  static DynamoDbException.Builder validationBuilder(String message) {
    return builder("ValidationException", message);
  }

  private static DynamoDbException error(String code, String message) {
    return (DynamoDbException) builder(code, message).build();
  }

  private static DynamoDbException.Builder builder(String code, String message) {
    AwsErrorDetails details =
        AwsErrorDetails.builder()
            .serviceName("DynamoDb")
            .errorCode(code)
            .errorMessage(message)
            .build();
    return DynamoDbException.builder()
        .awsErrorDetails(details)
        .message(message)
        .statusCode(BAD_REQUEST);
  }
}
