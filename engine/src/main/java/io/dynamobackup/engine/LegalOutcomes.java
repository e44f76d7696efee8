package io.dynamobackup.engine;

import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.explore.Exploration;
import io.dynamobackup.engine.explore.Explored;
import io.dynamobackup.engine.explore.OutcomeFailure;
import io.dynamobackup.engine.explore.Run;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test once for every outcome that AWS allows, each time in a world of its own: all of them
 * while they are few, otherwise the ordinary one, those that depart from it once, those in which a
 * backup lacks an earlier write and holds a later one, and samples of the others.
 *
 * <pre>{@code
 * LegalOutcomes.explore(EngineOptions.documented(), world -> {
 *   DynamoDbClient dynamo = world.client();
 *   ...
 * });
 * }</pre>
 *
 * <p>It stops at the first outcome that fails, and throws an {@link OutcomeFailure} that tells the
 * smallest one. With JUnit, {@code @LegalOutcomes} does the same.
 */
@API(status = Status.EXPERIMENTAL)
public final class LegalOutcomes {
  private static final int MAX = 200;

  private final EngineOptions options;
  private String name = "";
  private int max = MAX;
  private Set<ChoicePoint> points = EnumSet.allOf(ChoicePoint.class);
  private @Nullable String replay;

  private LegalOutcomes(EngineOptions options) {
    this.options = options;
  }

  /** A test: uses a world, and throws when that is not as it should be. */
  @FunctionalInterface
  @API(status = Status.EXPERIMENTAL)
  public interface Scenario {

    /** Runs in a new world, whose engine is closed afterwards. */
    void run(DynamoDbEngine world) throws Exception;
  }

  /** Runs a test under the outcomes that AWS allows an engine of these options. */
  public static Explored explore(EngineOptions options, Scenario scenario) {
    return of(options).explore(scenario);
  }

  /**
   * Returns what runs tests with these options. They must leave something open, as {@link
   * EngineOptions#documented()} does and {@link EngineOptions#instant()} does not, and have no
   * choices of their own.
   *
   * @throws IllegalArgumentException if they leave nothing open, or have choices
   */
  public static LegalOutcomes of(EngineOptions options) {
    if (Objects.requireNonNull(options, "options").timings().takeNone()) {
      throw new IllegalArgumentException(
          "options must have state changes take time: where nothing takes time, as in"
              + " EngineOptions.instant(), AWS leaves nothing open");
    }
    requireNoChoices(options);
    return new LegalOutcomes(options);
  }

  /** Refuses options that answer what an exploration answers. */
  @API(status = Status.INTERNAL)
  public static void requireNoChoices(EngineOptions options) {
    if (options.choices().isOpen()) {
      throw new IllegalArgumentException(
          "options must not have choices (%s): the exploration makes them"
              .formatted(options.choices()));
    }
  }

  /** Sets what the test is called in what is told, and by its replays. */
  public LegalOutcomes named(String test) {
    this.name = Objects.requireNonNull(test, "test");
    return this;
  }

  /**
   * Sets how many outcomes are run at most; 200 by default.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LegalOutcomes max(int outcomes) {
    if (outcomes < 1) {
      throw new IllegalArgumentException("max (%s) must be positive".formatted(outcomes));
    }
    this.max = outcomes;
    return this;
  }

  /**
   * Sets which choices are explored, the others being ordinary; all by default.
   *
   * @throws IllegalArgumentException if there are none
   */
  public LegalOutcomes points(Set<ChoicePoint> explored) {
    if (explored.isEmpty()) {
      throw new IllegalArgumentException("points must have at least one");
    }
    this.points = EnumSet.copyOf(explored);
    return this;
  }

  /** Has only the outcome run that a failure has printed. */
  public LegalOutcomes replay(String text) {
    this.replay = Objects.requireNonNull(text, "text");
    return this;
  }

  /** Runs a test; it must do the same again when it is run again. */
  public Explored explore(Scenario scenario) {
    Exploration exploration = exploration(name.isEmpty() ? nameOf(scenario) : name);
    Run run = exploration.next();
    while (run != null) {
      try (DynamoDbEngine world = DynamoDbEngine.start(options(run))) {
        run(run, scenario, world);
      }
      run = exploration.next();
    }
    return exploration.explored();
  }

  private Exploration exploration(String test) {
    return replay == null
        ? Exploration.of(test, ".replay(\"%s\")", max)
        : Exploration.replay(test, ".replay(\"%s\")", replay);
  }

  private EngineOptions options(Run run) {
    Choices choices = run.choices(options.seed()).only(points);
    return options.toBuilder().choices(choices).build();
  }

  private static void run(Run run, Scenario scenario, DynamoDbEngine world) {
    Throwable failure = null;
    try {
      scenario.run(world);
    } catch (Exception | AssertionError e) {
      failure = e;
    }
    run.end(failure, world.choices());
    if (failure != null && !run.isLookedInto()) {
      throw unchecked(run.failure(failure, world.choices()));
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("the test failed under the ordinary outcome", failure);
  }

  /** A lambda is told by the class it stands in: its own name is another in every run. */
  private static String nameOf(Scenario scenario) {
    String type = scenario.getClass().getName();
    int lambda = type.indexOf("$$Lambda");
    return lambda < 0 ? type : type.substring(0, lambda);
  }
}
