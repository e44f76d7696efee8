package io.dynamobackup.engine.choice;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Answers what AWS leaves open: {@link #ordinary()} as AWS ordinarily does, {@link #seeded} by
 * chance, {@link #scripted} as it is told.
 *
 * <p>The same calls are asked the same questions in the same order, and the same seed or script
 * answers them the same. What can be asked next depends on the answers before: the answers form a
 * tree, whose paths are the scripts. A script that is too short goes on with ordinary answers, so
 * that {@link #asked()}, after a run, tells how the tree goes on.
 *
 * <p>To be asked in the world only: one question at a time.
 */
@API(status = Status.EXPERIMENTAL)
public final class Choices {
  private static final Set<ChoicePoint> NONE = Set.of();

  private final @Nullable Draws answers;
  private final Draws chances;
  private final List<Long> script;
  private final Set<ChoicePoint> open;
  private PVector<Asked> asked;

  private Choices(
      @Nullable Draws answers,
      Draws chances,
      List<Long> script,
      Set<ChoicePoint> open,
      PVector<Asked> asked) {
    this.answers = answers;
    this.chances = chances;
    this.script = script;
    this.open = open;
    this.asked = asked;
  }

  /** Returns choices that are always the ordinary ones; nothing is recorded. */
  public static Choices ordinary() {
    return ordinary(0);
  }

  /** Returns choices that are always the ordinary ones, with chances drawn from the seed. */
  public static Choices ordinary(long seed) {
    return new Choices(null, chances(seed), List.of(), NONE, TreePVector.empty());
  }

  /** Returns choices that are drawn, and recorded. */
  public static Choices seeded(long seed) {
    return new Choices(Draws.of(seed, 2), chances(seed), List.of(), all(), TreePVector.empty());
  }

  /** Returns choices that are answered by these numbers, then ordinarily, and recorded. */
  public static Choices scripted(List<Long> answers) {
    return scripted(answers, 0);
  }

  /**
   * Returns choices that are answered by these numbers, then ordinarily, and recorded; chances are
   * drawn from the seed, as {@link #seeded} with that seed draws them.
   */
  public static Choices scripted(List<Long> answers, long seed) {
    List<Long> script = List.copyOf(answers);
    return new Choices(null, chances(seed), script, all(), TreePVector.empty());
  }

  private static Draws chances(long seed) {
    return Draws.of(seed, 1);
  }

  private static Set<ChoicePoint> all() {
    return EnumSet.allOf(ChoicePoint.class);
  }

  /** Returns choices that begin as these do, with ordinary answers at all other points. */
  public Choices only(Set<ChoicePoint> points) {
    Set<ChoicePoint> some = EnumSet.noneOf(ChoicePoint.class);
    points.stream().filter(open::contains).forEach(some::add);
    return new Choices(copy(answers), chances.copy(), script, some, asked);
  }

  /** Returns choices that go on from here as these would, and know nothing of these. */
  public Choices fork() {
    return new Choices(copy(answers), chances.copy(), script, open, asked);
  }

  private static @Nullable Draws copy(@Nullable Draws draws) {
    return draws == null ? null : draws.copy();
  }

  /**
   * Returns false where the answer is known to be the ordinary one, so that who would be asked
   * often need not find out what it could be.
   */
  public boolean isOpen(ChoicePoint point) {
    return open.contains(point);
  }

  /** Returns the ordinary answer or one of the others. */
  public <T> T pick(ChoicePoint point, T ordinary, List<T> others, Supplier<String> about) {
    if (others.isEmpty() || !isOpen(point)) {
      return ordinary;
    }
    return answer(point, Answers.of(ordinary, others), about);
  }

  /** Returns the ordinary answer or the other. */
  public boolean pick(ChoicePoint point, boolean ordinary, Supplier<String> about) {
    return pick(point, ordinary, List.of(!ordinary), about);
  }

  /** Returns zero, which is the ordinary answer, or a number up to the most. */
  public int pick(ChoicePoint point, int most, Supplier<String> about) {
    return most == 0 || !isOpen(point) ? 0 : answer(point, new Answers.Count(most), about);
  }

  /**
   * Returns the ordinary duration, or another within the legal range of the point. Where ordinarily
   * nothing takes time, nothing is asked.
   */
  public Duration pick(ChoicePoint point, Duration ordinary, Supplier<String> about) {
    return ordinary.isZero() ? ordinary : pickWithin(point, ordinary, about);
  }

  /** Returns the ordinary duration, which may be zero, or another within the legal range. */
  public Duration pickWithin(ChoicePoint point, Duration ordinary, Supplier<String> about) {
    if (!isOpen(point)) {
      return ordinary;
    }
    Answers<Duration> range =
        new Answers.Range(
            shorter(ordinary, point.shortest()), ordinary, longer(ordinary, point.longest()));
    return answer(point, range, about);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private <T> T answer(ChoicePoint point, Answers<T> legal, Supplier<String> about) {
    long number = number(legal);
    Asked question =
        new Asked(
            point,
            about.get(),
            legal.explored().mapToObj(legal::option).toList(),
            new Asked.Option(number, legal.admits(number) ? legal.option(number).text() : "?"));
    if (!legal.admits(number)) {
      throw new IllegalStateException(
          "answer %s of the script (%s) is none to %s, whose options are %s: the script was made of another run"
              .formatted(asked.size() + 1, number, question, question.options()));
    }
    asked = asked.plus(question);
    return legal.value(number);
  }

  private long number(Answers<?> legal) {
    if (answers != null) {
      return legal.draw(answers);
    }
    return asked.size() < script.size() ? script.get(asked.size()) : 0;
  }

  /**
   * Returns a number from 0, less than 1, drawn from the seed: for what is to be decided by chance
   * although AWS does as it ordinarily does.
   */
  public double chance() {
    return chances.fraction();
  }

  /** Returns what was asked so far and how it was answered; nothing where all is ordinary. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public String toString() {
    String kind = answers != null ? "seeded" : open.isEmpty() ? "ordinary" : "scripted";
    return "Choices[" + kind + ", " + asked.size() + " asked]";
  }
}
