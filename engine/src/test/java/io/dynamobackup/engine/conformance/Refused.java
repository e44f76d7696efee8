package io.dynamobackup.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The error that AWS answers a call with. */
public record Refused(String code, String message) {

  /** Makes the call, which must be refused. */
  public static Refused by(Runnable call) {
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, call::run);
    assertThat(thrown).as("the error").isNotNull();
    return new Refused(
        thrown.awsErrorDetails().errorCode(), thrown.awsErrorDetails().errorMessage());
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
