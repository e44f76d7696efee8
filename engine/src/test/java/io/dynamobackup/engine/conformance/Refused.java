package io.dynamobackup.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.backup.model.BackupException;

/** The error that AWS answers a call with. */
public record Refused(String code, String message) {

  /** Makes the call, which must be refused. */
  public static Refused by(Runnable call) {
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, call::run);
    assertThat(thrown).as("the error").isNotNull();
    assertThat(thrown.statusCode()).as("the status of %s", thrown).isEqualTo(status(thrown));
    return new Refused(
        thrown.awsErrorDetails().errorCode(), thrown.awsErrorDetails().errorMessage());
  }

  /** Whoever is refused is to blame; only AWS Backup has a status for some of the reasons. */
  private static int status(AwsServiceException thrown) {
    if (!(thrown instanceof BackupException)) {
      return 400;
    }
    return switch (thrown.awsErrorDetails().errorCode()) {
      case "AccessDeniedException" -> 403;
      case "UnknownOperationException" -> 404;
      default -> 400;
    };
  }

  /** Returns {@code ValidationException} with the text. */
  public static Refused asInvalid(String message) {
    return new Refused("ValidationException", message);
  }

  /** Returns {@code ValidationException} with the prefix of most of its texts. */
  public static Refused asParameter(String rule) {
    return asInvalid("One or more parameter values were invalid: " + rule);
  }

  /** Returns {@code ResourceNotFoundException}. */
  public static Refused asNotFound(String what) {
    return new Refused(
        "ResourceNotFoundException", "Requested resource not found: " + what + " not found");
  }

  /** Returns {@code ResourceInUseException} with its usual prefix. */
  public static Refused asInUse(String reason) {
    return new Refused(
        "ResourceInUseException", "Attempt to change a resource which is still in use: " + reason);
  }
}
