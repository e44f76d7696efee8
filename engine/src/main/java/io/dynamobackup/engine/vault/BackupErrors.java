package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.InvalidParameterValueException;
import software.amazon.awssdk.services.backup.model.InvalidRequestException;
import software.amazon.awssdk.services.backup.model.LimitExceededException;
import software.amazon.awssdk.services.backup.model.MissingParameterValueException;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** The errors of AWS Backup; the codes are of its own, and only those on record are sent. */
@API(status = Status.INTERNAL)
public final class BackupErrors {
  private static final int FORBIDDEN = 403;

  private BackupErrors() {}

  /** Returns {@code InvalidParameterValueException}. */
  public static InvalidParameterValueException invalidParameter(String message) {
    return InvalidParameterValueException.builder().message(message).build();
  }

  /**
   * Returns the {@code InvalidParameterValueException} for a rule of a plan, which was seen to have
   * a code, and the parts of its message as context.
   */
  public static InvalidParameterValueException inRule(String rule, @Nullable String fault) {
    return InvalidParameterValueException.builder()
        .message("Error in rule %s : %s".formatted(rule, fault))
        .code("ERROR_3015")
        .context("[%s,%s]".formatted(quoted(rule), quoted(String.valueOf(fault))))
        .build();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Returns {@code MissingParameterValueException}. */
  public static MissingParameterValueException missingParameter(String message) {
    return MissingParameterValueException.builder().message(message).build();
  }

  /** Returns {@code InvalidRequestException}. */
  public static InvalidRequestException invalidRequest(String message) {
    return InvalidRequestException.builder().message(message).build();
  }

  /** Returns {@code ResourceNotFoundException}, which is 400 like all errors of the client. */
  public static ResourceNotFoundException notFound(String message) {
    return ResourceNotFoundException.builder().message(message).build();
  }

  /** Returns {@code LimitExceededException}. */
  public static LimitExceededException limitExceeded(String message) {
    return LimitExceededException.builder().message(message).build();
  }

  /** Returns what AWS Backup says to who may not do something, or may not know of it. */
  public static BackupException accessDenied() {
    return (BackupException)
        BackupException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName("Backup")
                    .errorCode("AccessDeniedException")
                    .errorMessage("Insufficient privileges to perform this action.")
                    .build())
            .statusCode(FORBIDDEN)
            .build();
  }
}
