package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.error.WordedFault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What is first wrong with the values of a request whose JSON has the right types; AWS reports it
 * only after the shape of the request was found right.
 */
final class FirstFault {
  private @Nullable DynamoDbException noted;

  /** Notes what is wrong, unless something before it was wrong already. */
  void note(String text) {
    if (noted == null) {
      noted = Errors.validation(text);
    }
  }

  /** Notes what is wrong, unless something before it was wrong already. */
  void note(DynamoDbException fault) {
    if (noted == null) {
      noted = fault;
    }
  }

  /** Returns what AWS answers, in older words, or null when nothing is wrong. */
  @Nullable DynamoDbException noted() {
    return noted;
  }

  /** Says of an expression's value that it is the one in which the fault just noted is. */
  void isInExpressionValue(String key) {
    String named =
        "ExpressionAttributeValues contains invalid value: %s for key %s"
            .formatted(Errors.message(Objects.requireNonNull(noted)), key);
    noted =
        noted instanceof WordedFault worded
            ? WordedFault.of(named, worded.newer())
            : Errors.validation(named);
  }
}
