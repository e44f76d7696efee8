package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.explore.Fewer;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.stubbing.Chaos;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the chaos of an engine struck, or is to strike.
 *
 * @param chaoses how many there are among the interceptors of the engine
 */
record Strikes(int chaoses, List<Strike> strikes) {
  private static final String BETWEEN_CHAOSES = ";";
  private static final String BETWEEN_STRIKES = ",";

  /**
   * One strike.
   *
   * @param chaos whose it is
   * @param text as {@link Chaos#replay} has it
   */
  record Strike(int chaos, String text) {}

  static Strikes of(DynamoDbEngine engine) {
    return read(
        engine.chaos().stream().map(Chaos::replay).collect(Collectors.joining(BETWEEN_CHAOSES)));
  }

  /** Reads what {@link #replay} returned. */
  static Strikes read(String text) {
    List<String> ofChaos = List.of(text.split(BETWEEN_CHAOSES, -1));
    return new Strikes(
        ofChaos.size(),
        IntStream.range(0, ofChaos.size())
            .boxed()
            .flatMap(
                chaos ->
                    Stream.of(ofChaos.get(chaos).split(BETWEEN_STRIKES, -1))
                        .filter(strike -> !strike.isEmpty())
                        .map(strike -> new Strike(chaos, strike)))
            .toList());
  }

  int size() {
    return strikes.size();
  }

  /** Returns what fewer of them could be, in the order in which to try. */
  Iterator<Strikes> fewer() {
    return new Fewer<>(strikes).candidates().map(some -> new Strikes(chaoses, some)).iterator();
  }

  /** Returns the text that repeats them alone. */
  String replay() {
    return IntStream.range(0, chaoses)
        .mapToObj(this::replay)
        .collect(Collectors.joining(BETWEEN_CHAOSES));
  }

  private String replay(int chaos) {
    return strikes.stream()
        .filter(strike -> strike.chaos() == chaos)
        .map(Strike::text)
        .collect(Collectors.joining(BETWEEN_STRIKES));
  }

  /** Returns options whose engine is struck so. */
  EngineOptions in(EngineOptions options) {
    List<Interceptor> struck = new ArrayList<>();
    for (Interceptor interceptor : options.interceptors()) {
      if (interceptor instanceof Chaos) {
        struck.add(interceptor);
      }
    }
    if (struck.size() != chaoses) {
      throw new IllegalArgumentException(
          "replay (%s) must be what a failure of this test has printed".formatted(replay()));
    }
    return options.toBuilder()
        .replaceInterceptors(
            interceptor ->
                interceptor instanceof Chaos chaos
                    ? chaos.replay(replay(struck.indexOf(interceptor)))
                    : interceptor)
        .build();
  }
}
