package io.dynamobackup.junit.account;

import io.dynamobackup.engine.pipeline.Call;
import java.time.Instant;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One attempt: when, which operation, on what, and what came back.
 *
 * @param at the fake time
 * @param outcome the answer after an arrow, or the error after a cross
 */
record Line(Instant at, String operation, String request, String outcome) {

  private static final String ANSWER = "→ ";
  private static final String ERROR = "✗ ";

  static Line answered(Call call, SdkResponse response) {
    Phrase<?, ?> phrase = PhraseBook.phrase(call.operation());
    return line(call, phrase.request(call.request()), ANSWER + phrase.response(response));
  }

  static Line failed(Call call, Throwable failure) {
    return line(
        call, PhraseBook.phrase(call.operation()).request(call.request()), ERROR + text(failure));
  }

  /** Returns true when the other is of the same operation and came to the same. */
  boolean isLike(Line other) {
    return operation.equals(other.operation)
        && outcome.startsWith(ANSWER) == other.outcome.startsWith(ANSWER);
  }

  private static Line line(Call call, String request, String outcome) {
    return new Line(call.at(), call.operation(), request, outcome);
  }

  /** An error that an interceptor made may lack what AWS always sends. */
  private static String text(Throwable failure) {
    if (failure instanceof AwsServiceException e && e.awsErrorDetails() != null) {
      return e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
    }
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
