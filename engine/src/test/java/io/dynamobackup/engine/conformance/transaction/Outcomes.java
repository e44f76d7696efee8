package io.dynamobackup.engine.conformance.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How transactions end that do not succeed. */
final class Outcomes {
  /** The code of an action whose condition is not met. */
  static final String FAILED = "ConditionalCheckFailed";

  private Outcomes() {}

  /** Asserts that a transaction is cancelled, with these codes, and returns the reasons. */
  static List<CancellationReason> assertCancelled(ThrowingCallable call, String... codes) {
    TransactionCanceledException error =
        catchThrowableOfType(TransactionCanceledException.class, call);
    assertThat(error).as("cancellation").isNotNull();
    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly(codes);
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                + String.join(", ", codes)
                + "]");
    return error.cancellationReasons();
  }

  /** Asserts that a transaction of one action is cancelled for an invalid item. */
  static void assertCancelledAsInvalid(ThrowingCallable call, String text) {
    assertThat(assertCancelled(call, "ValidationError"))
        .extracting(CancellationReason::message)
        .containsExactly(text);
  }

  /** Asserts that a request is refused before a transaction begins. */
  static void assertRefused(ThrowingCallable call, String text) {
    assertThat(refusal(call)).isEqualTo(text);
  }

  /** Returns the text with which a request is refused before a transaction begins. */
  static String refusal(ThrowingCallable call) {
    DynamoDbException error = catchThrowableOfType(DynamoDbException.class, call);
    assertThat(error).as("refusal").isNotNull();
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    return error.awsErrorDetails().errorMessage();
  }
}
