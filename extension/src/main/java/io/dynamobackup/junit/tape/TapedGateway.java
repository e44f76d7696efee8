package io.dynamobackup.junit.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.json.PlainJson;
import io.dynamobackup.engine.transport.Gateway;
import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in front of an engine whose calls are heard. */
final class TapedGateway implements Gateway {
  private static final String TARGET = "X-Amz-Target";

  private final Track track;

  TapedGateway(Track track) {
    this.track = track;
  }

  @Override
  public Received pass(HttpAttempt attempt) throws IOException {
    String operation = operation(attempt);
    Received answer = track.answer(attempt);
    track.hear(
        new Exchange(
            operation, json(attempt.body()), answer.head().statusCode(), json(answer.body())));
    return answer;
  }

  /** Nothing is an empty object. */
  private static @Nullable Object json(byte[] body) {
    String text = new String(body, UTF_8);
    return text.isBlank() ? Map.of() : PlainJson.parse(text);
  }

  private static String operation(HttpAttempt attempt) {
    String target = attempt.request().firstMatchingHeader(TARGET).orElse("");
    if (!target.startsWith("DynamoDB")) {
      throw new IllegalStateException(
          "a tape holds calls of DynamoDB and its streams, not %s %s: leave this test out of %s"
              .formatted(
                  attempt.request().method(), attempt.request().encodedPath(), TapeMode.PARAMETER));
    }
    return target.substring(target.indexOf('.') + 1);
  }
}
