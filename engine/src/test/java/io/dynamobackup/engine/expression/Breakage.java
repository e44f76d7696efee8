package io.dynamobackup.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Ways to spoil an expression, and what must still be true of it. */
final class Breakage {
  private Breakage() {}

  static String of(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(from);
      case 2 ->
          text.substring(0, from)
              + "!(),.=ab#:[0]".charAt(random.nextInt(13))
              + text.substring(from);
      default -> text.substring(0, from);
    };
  }

  static void requireAnswerOrRefusal(Runnable call) {
    try {
      call.run();
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    }
  }
}
