package io.dynamobackup.junit.account;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Disturbed;
import io.dynamobackup.engine.pipeline.Outcome;
import java.time.Instant;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One attempt: when, which operation, on what, and what came back.
 *
 * @param at the fake time
 * @param outcome the answer after an arrow, the error after a cross, or both when the client did
 *     not hear of what was done
 */
record Line(Instant at, String operation, String request, String outcome) {

  private static final String ANSWER = "→ ";
  private static final String ERROR = "✗ ";

  static Line answered(Call call, SdkResponse response) {
    Phrase<?, ?> phrase = PhraseBook.phrase(call.operation());
    return line(call, phrase.request(call.request()), ANSWER + phrase.response(response));
  }

  static Line failed(Call call, Throwable failure) {
    Phrase<?, ?> phrase = PhraseBook.phrase(call.operation());
    return line(
        call, phrase.request(call.request()), done(phrase, failure) + ERROR + text(failure));
  }

  /** A reply that does not arrive as it is may be of something that was done. */
  private static String done(Phrase<?, ?> phrase, Throwable failure) {
    Outcome outcome = failure instanceof Disturbed reply ? reply.outcome() : null;
    SdkResponse response = outcome == null ? null : outcome.response();
    return response == null ? "" : ANSWER + phrase.response(response) + " ";
  }

  /** Returns true when the other is of the same operation and came to the same. */
  boolean isLike(Line other) {
    return operation.equals(other.operation)
        && outcome.contains(ERROR) == other.outcome.contains(ERROR);
  }

  private static Line line(Call call, String request, String outcome) {
    return new Line(call.at(), call.operation(), request, outcome);
  }

  /** An error that an interceptor made may lack what AWS always sends. */
  private static String text(Throwable failure) {
    if (failure instanceof AwsServiceException e && e.awsErrorDetails() != null) {
      return e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
    }
    if (failure instanceof Disturbed reply) {
      return reply.disturbance().toString();
    }
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
