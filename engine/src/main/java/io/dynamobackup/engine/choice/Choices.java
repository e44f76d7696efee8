package io.dynamobackup.engine.choice;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Answers what AWS leaves open: {@link #ordinary()} as AWS ordinarily does, {@link #seeded} by
 * chance, {@link #scripted} and {@link #departing} as it is told.
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
  private static final int CHANCES = 1;
  private static final int ANSWERS = 2;

  private final Answering answering;
  private final Draws chances;
  private final Set<ChoicePoint> open;
  private Questions questions;
  private PVector<Asked> asked;
  private PVector<Asked> settled;

  private Choices(Answering answering, long seed, Set<ChoicePoint> open) {
    this.answering = answering;
    this.chances = Draws.of(seed, CHANCES);
    this.open = open;
    this.questions = Questions.NONE;
    this.asked = TreePVector.empty();
    this.settled = TreePVector.empty();
  }

  private Choices(Choices other, Set<ChoicePoint> open) {
    this.answering = other.answering.fork();
    this.chances = other.chances.copy();
    this.open = open;
    this.questions = other.questions;
    this.asked = other.asked;
    this.settled = other.settled;
  }

  /** Returns choices that are always the ordinary ones; nothing is recorded. */
  public static Choices ordinary() {
    return ordinary(0);
  }

  /** Returns choices that are always the ordinary ones, with chances drawn from the seed. */
  public static Choices ordinary(long seed) {
    return new Choices(new Answering.Ordinary(), seed, NONE);
  }

  /** Returns choices that are drawn, and recorded. */
  public static Choices seeded(long seed) {
    return sampled(0, seed);
  }

  /**
   * Returns choices that are drawn, and recorded: for each number others, although chances are
   * drawn from the seed as {@link #seeded} with that seed draws them.
   */
  public static Choices sampled(int number, long seed) {
    return new Choices(new Answering.Seeded(Draws.of(seed, ANSWERS + number)), seed, all());
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
    return new Choices(new Answering.Scripted(List.copyOf(answers)), seed, all());
  }

  /**
   * Returns choices that are the ordinary ones but for some questions, and recorded; chances are
   * drawn from the seed, as {@link #seeded} with that seed draws them.
   *
   * @param departures the numbers of the answers by the keys of the questions; what is not asked,
   *     or is no legal answer, is left out
   */
  public static Choices departing(Map<String, Long> departures, long seed) {
    return new Choices(new Answering.Departing(Map.copyOf(departures)), seed, all());
  }

  private static Set<ChoicePoint> all() {
    return EnumSet.allOf(ChoicePoint.class);
  }

  /** Returns choices that begin as these do, with ordinary answers at all other points. */
  public Choices only(Set<ChoicePoint> points) {
    Set<ChoicePoint> some = EnumSet.noneOf(ChoicePoint.class);
    points.stream().filter(open::contains).forEach(some::add);
    return new Choices(this, some);
  }

  /** Returns choices that go on from here as these would, and know nothing of these. */
  public Choices fork() {
    return new Choices(this, open);
  }

  /**
   * Returns false where the answer is known to be the ordinary one, so that who would be asked
   * often need not find out what it could be.
   */
  public boolean isOpen(ChoicePoint point) {
    return open.contains(point);
  }

  /** Returns false where every answer is known to be the ordinary one. */
  public boolean isOpen() {
    return !open.isEmpty();
  }

  /** Returns the ordinary answer or one of the others. */
  public <T> T pick(ChoicePoint point, T ordinary, List<T> others, Supplier<Subject> about) {
    if (others.isEmpty() || !isOpen(point)) {
      return ordinary;
    }
    return answer(point, Answers.of(ordinary, others), about);
  }

  /** Returns zero, which is the ordinary answer, or a number up to the most. */
  public int pick(ChoicePoint point, int most, Supplier<Subject> about) {
    return most == 0 || !isOpen(point) ? 0 : answer(point, new Answers.Count(most), about);
  }

  /**
   * Returns the ordinary duration, or another within the legal range of the point. Where ordinarily
   * nothing takes time, nothing is asked.
   */
  public Duration pick(ChoicePoint point, Duration ordinary, Supplier<Subject> about) {
    return ordinary.isZero() ? ordinary : pickWithin(point, ordinary, about);
  }

  /** Returns the ordinary duration, which may be zero, or another within the legal range. */
  public Duration pickWithin(ChoicePoint point, Duration ordinary, Supplier<Subject> about) {
    if (!isOpen(point)) {
      return ordinary;
    }
    Answers<Duration> range =
        new Answers.Range(
            shorter(ordinary, point.shortest()), ordinary, longer(ordinary, point.longest()));
    return answer(point, range, about);
  }

  /** Returns zero, which is the ordinary answer, or another duration up to the longest. */
  public Duration pickUpTo(ChoicePoint point, Duration longest, Supplier<Subject> about) {
    return isOpen(point)
        ? answer(point, new Answers.Range(Duration.ZERO, Duration.ZERO, longest), about)
        : Duration.ZERO;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private <T> T answer(ChoicePoint point, Answers<T> legal, Supplier<Subject> about) {
    Subject subject = about.get();
    String key = questions.keyOf(point, subject);
    long number = answering.answer(key, asked.size(), legal);
    List<Asked.Option> options = legal.explored().mapToObj(legal::option).toList();
    if (!legal.admits(number)) {
      throw new IllegalStateException(
          "answer %s of the script (%s) is none to %s, whose options are %s: the script was made of another run"
              .formatted(asked.size() + 1, number, point + ": " + subject.told("?"), options));
    }
    questions = questions.with(point, subject);
    asked = asked.plus(new Asked(key, point, subject, options, legal.option(number)));
    return legal.value(number);
  }

  /** Notes the answer to a question that need not be asked: what was answered before decides it. */
  public void settle(ChoicePoint point, String answer, Supplier<Subject> about) {
    if (isOpen(point)) {
      Asked.Option only = new Asked.Option(0, answer);
      settled = settled.plus(new Asked("", point, about.get(), List.of(only), only));
    }
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

  /** Returns what would have been asked, had not the answers before decided it. */
  public List<Asked> settled() {
    return List.copyOf(settled);
  }

  @Override
  public String toString() {
    return "Choices[" + answering + ", " + asked.size() + " asked]";
  }
}
