package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.choice.Draws;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Faults that come by chance, the same in every run of one seed.
 *
 * <pre>{@code
 * EngineOptions.instant().toBuilder()
 *     .interceptor(Chaos.withProbability(0.1, throttling(), lostReply()).seed(42))
 * }</pre>
 *
 * <p>It decides attempt by attempt: whether the seventh PutItem is struck depends on the seed and
 * on nothing else, so calls of another operation change nothing. Every engine begins anew.
 */
@API(status = Status.EXPERIMENTAL)
public final class Chaos implements Interceptor {
  private final double probability;
  private final List<Fault> faults;
  private final CallPattern calls;
  private final long seed;
  private final @Nullable StrikeList replayed;
  private final Map<String, Attempts> attempts = new HashMap<>();
  private final List<Strike> strikes = new ArrayList<>();
  private boolean paused;

  private Chaos(
      double probability,
      List<Fault> faults,
      CallPattern calls,
      long seed,
      @Nullable StrikeList replayed) {
    this.probability = probability;
    this.faults = faults;
    this.calls = calls;
    this.seed = seed;
    this.replayed = replayed;
  }

  /**
   * Returns what strikes an attempt with that probability, above 0 and at most 1, with one of the
   * faults that can happen to its operation.
   *
   * @throws IllegalArgumentException if the probability is out of that range
   */
  public static Chaos withProbability(double probability, Fault fault, Fault... others) {
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability (%s) must be above 0, and 1 at most".formatted(probability));
    }
    List<Fault> all = new ArrayList<>(List.of(Objects.requireNonNull(others, "others")));
    all.add(0, Objects.requireNonNull(fault, "fault"));
    return new Chaos(probability, List.copyOf(all), CallPattern.ANY, 0, null);
  }

  /**
   * Has only those calls struck.
   *
   * @throws IllegalArgumentException if no fault can happen to them
   */
  public Chaos on(CallPattern struck) {
    Objects.requireNonNull(struck, "struck");
    if (calls != CallPattern.ANY) {
      throw new IllegalArgumentException(
          "on(%s) was said of this chaos: on(%s) would replace it; for other calls add another one"
              .formatted(calls, struck));
    }
    String operation = struck.operation();
    if (operation != null && faults.stream().noneMatch(fault -> fault.canHappenTo(operation))) {
      throw new IllegalArgumentException(
          "%s is struck by none of %s: none can happen to it".formatted(operation, faults));
    }
    return new Chaos(probability, faults, struck, seed, replayed);
  }

  /** Sets what decides, in place of what was set before; 0 by default. */
  public Chaos seed(long value) {
    return new Chaos(probability, faults, calls, value, replayed);
  }

  /** Returns this by the seed that is so much higher. */
  @API(status = Status.INTERNAL)
  public Chaos reseeded(int higher) {
    return seed(seed + higher);
  }

  /**
   * Has only those attempts struck that a run has printed, with the faults they were struck with,
   * in place of those of another run.
   *
   * @throws IllegalArgumentException if no run with these faults can have printed it
   */
  public Chaos replay(String text) {
    Objects.requireNonNull(text, "text");
    return new Chaos(probability, faults, calls, seed, StrikeList.read(text, faults.size()));
  }

  @Override
  public Interceptor forEngine() {
    return new Chaos(probability, faults, calls, seed, replayed);
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    Fault fault = calls.matches(call) ? next(call.operation()) : null;
    return fault == null ? chain.proceed(call) : fault.intercept(call, chain);
  }

  private synchronized @Nullable Fault next(String operation) {
    if (paused) {
      return null;
    }
    Attempts ofOperation =
        attempts.computeIfAbsent(operation, name -> new Attempts(Draws.of(seed, name.hashCode())));
    int number = ofOperation.next();
    int drawn = ofOperation.draw(probability, faults.size());
    int chosen = replayed == null ? drawn : replayed.fault(operation, number);
    if (chosen < 0 || !faults.get(chosen).canHappenTo(operation)) {
      return null;
    }
    strikes.add(new Strike(operation, number, chosen));
    return faults.get(chosen);
  }

  /** Has nothing struck, or counted, until {@link #resume}: what is called prepares a test. */
  @API(status = Status.INTERNAL)
  public synchronized void pause() {
    paused = true;
  }

  /** Goes on where it was paused. */
  @API(status = Status.INTERNAL)
  public synchronized void resume() {
    paused = false;
  }

  /** Returns what was struck so far, in words, in order. */
  public synchronized List<String> strikes() {
    return strikes.stream()
        .map(
            strike ->
                "%s #%d: %s"
                    .formatted(strike.operation(), strike.number(), faults.get(strike.fault())))
        .toList();
  }

  /** Returns the text that has exactly this struck again: see {@link #replay}. */
  public synchronized String replay() {
    return new StrikeList(List.copyOf(strikes)).text();
  }

  /**
   * Returns the stubs that have this happen again without chaos, as they are written; none where
   * only some calls were to be struck. To be ordered before anything is called.
   */
  public synchronized List<String> stubs() {
    return calls.isWhole() && calls.operation() == null
        ? strikes.stream().map(strike -> strike.stub(faults.get(strike.fault()))).toList()
        : List.of();
  }

  @Override
  public String toString() {
    return "Chaos.withProbability(%s, %s)%s.seed(%s)"
        .formatted(
            probability,
            faults.stream().map(Fault::toString).collect(Collectors.joining(", ")),
            calls == CallPattern.ANY ? "" : ".on(" + calls + ")",
            seed);
  }

  /** The attempts of one operation, each with chances of its own. */
  private static final class Attempts {
    private final Draws draws;
    private int number;

    Attempts(Draws draws) {
      this.draws = draws;
    }

    int next() {
      return ++number;
    }

    /** Returns the number of a fault, or -1; takes as many draws whatever comes of it. */
    int draw(double probability, int faults) {
      double fraction = draws.fraction();
      int fault = (int) draws.below(faults);
      return fraction < probability ? fault : -1;
    }
  }
}
