package io.dynamobackup.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.choice.Choices;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wherever a random history is forked, all that follows is as it would have been. */
class ForkPropertyTests {

  record Step(Deed deed, int number) {
    String on(DynamoDbEngine engine) {
      return deed.on(engine, number);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 90))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property(seed = "41", tries = 25)
  void fork_and_origin_answer_as_an_engine_that_was_not_forked(
      @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> after, @ForAll long seed) {
    try (DynamoDbEngine alone = start(seed);
        DynamoDbEngine origin = start(seed)) {
      run(alone, before);
      run(origin, before);
      try (DynamoDbEngine fork = origin.fork()) {
        String expected = run(alone, after);

        assertThat(run(fork, after)).isEqualTo(expected);
        assertThat(run(origin, after)).isEqualTo(expected);
      }
    }
  }

  @Property(seed = "41", tries = 25)
  void what_one_of_them_does_changes_nothing_in_the_other(
      @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> after, @ForAll long seed) {
    try (DynamoDbEngine origin = start(seed)) {
      run(origin, before);
      try (DynamoDbEngine fork = origin.fork();
          DynamoDbEngine witness = origin.fork()) {
        String unchanged = Deed.look(witness);
        run(fork, after);

        assertThat(Deed.look(origin)).isEqualTo(unchanged);
      }
    }
  }

  private static DynamoDbEngine start(long seed) {
    DynamoDbEngine engine =
        DynamoDbEngine.start(
            EngineOptions.documented().toBuilder()
                .rateLimits(RateLimits.OFF) // the SDK waits for a random time before it retries
                .seed(seed)
                .choices(Choices.seeded(seed))
                .build());
    Deed.CREATE.on(engine, 0);
    Deed.WAIT.on(engine, 60);
    Deed.EXPIRE.on(engine, 1);
    return engine;
  }

  private static String run(DynamoDbEngine engine, List<Step> steps) {
    StringBuilder answers = new StringBuilder();
    steps.forEach(step -> answers.append(step.on(engine)).append('\n'));
    return answers.append(Deed.look(engine)).toString();
  }
}
