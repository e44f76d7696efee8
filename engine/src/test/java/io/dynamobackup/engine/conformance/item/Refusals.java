package io.dynamobackup.engine.conformance.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What AWS says no to. */
final class Refusals {
  static final String INVALID = "One or more parameter values were invalid: ";
  static final String NOT_VALID = "One or more parameter values are not valid. ";
  static final String MISMATCH = "The provided key element does not match the schema";

  private Refusals() {}

  /** Asserts that a write of one item is refused before its table is looked for. */
  static void assertInvalidRequest(ThrowingCallable call, String text) {
    assertInvalid(call, "1 validation error detected: " + text);
  }

  static void assertInvalid(ThrowingCallable call, String text) {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text))
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
  }

  static void assertNotFound(ThrowingCallable call) {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(call)
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Requested resource not found"));
  }
}
