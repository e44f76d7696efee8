package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.stubbing.Chaos;

/** Tells beside why a test failed what chaos struck in it, and how to have just that again. */
final class StruckByChaos extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StruckByChaos(Chaos chaos) {
    super(
        "%s struck %s; .replay(\"%s\") strikes so again, and @ChaosSweep in place of @Test finds the fewest strikes that fail"
            .formatted(chaos, String.join(", ", chaos.strikes()), chaos.replay()),
        null,
        false,
        false);
  }

  static void addTo(Throwable failure, DynamoDbEngine engine) {
    engine.chaos().stream()
        .filter(chaos -> !chaos.strikes().isEmpty())
        .forEach(chaos -> failure.addSuppressed(new StruckByChaos(chaos)));
  }
}
