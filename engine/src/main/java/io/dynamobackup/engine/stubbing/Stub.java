package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Interceptor;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What answers which calls: {@code createBackup().willReturn(throttling()).times(2)}. Immutable; it
 * works from {@link Stubs#stubFor} on.
 */
@API(status = Status.EXPERIMENTAL)
public final class Stub {
  private static final int DEFAULT_PRIORITY = 5;

  private final CallPattern pattern;
  private final @Nullable Answer answer;
  private final @Nullable Integer priority;
  private final ScenarioStep step;
  private final Occurrence occurrence;

  Stub(CallPattern pattern) {
    this(pattern, null, null, ScenarioStep.NONE, Occurrence.ALL);
  }

  private Stub(
      CallPattern pattern,
      @Nullable Answer answer,
      @Nullable Integer priority,
      ScenarioStep step,
      Occurrence occurrence) {
    this.pattern = pattern;
    this.answer = answer;
    this.priority = priority;
    this.step = step;
    this.occurrence = occurrence;
  }

  /** Narrows the calls down, as {@link CallPattern#onTable}. */
  public Stub onTable(String nameOrArn) {
    return with(pattern.onTable(nameOrArn));
  }

  /** Narrows the calls down, as {@link CallPattern#onBackup}. */
  public Stub onBackup(String arn) {
    return with(pattern.onBackup(arn));
  }

  /** Narrows the calls down, as {@link CallPattern#matching}. */
  public <R extends SdkRequest> Stub matching(Class<R> type, Predicate<R> request) {
    return with(pattern.matching(type, request));
  }

  /** Has the calls end in a fault. */
  public Stub willReturn(Fault fault) {
    return answering(Answer.fault(fault, pattern.operation()));
  }

  /** Has the calls answered by a response of their operation. */
  public Stub willReturn(SdkResponse response) {
    return answering(Answer.response(response, pattern.operation()));
  }

  /**
   * Has the calls answered by a function of the call and of the rest of its way: it may let the
   * engine do its part with {@code chain.proceed(call)}, and throw an SDK exception.
   */
  public Stub willAnswer(Interceptor interceptor) {
    return answering(Answer.function(Objects.requireNonNull(interceptor, "interceptor")));
  }

  /** Has the calls go on to the engine, past all other stubs. */
  public Stub willProceed() {
    return answering(Answer.PROCEED);
  }

  /**
   * Sets the priority: a stub of a lower number goes first, and of two stubs of one number the
   * newer. The default is 5.
   */
  public Stub atPriority(int number) {
    if (priority != null) {
      throw new IllegalArgumentException(
          "atPriority(%s) was said of this stub: atPriority(%s) would replace it"
              .formatted(priority, number));
    }
    return new Stub(pattern, answer, number, step, occurrence);
  }

  /** Has the stub take part in a scenario, whose first state is {@link Calls#STARTED}. */
  public Stub inScenario(String name) {
    return stepping(step.in(Objects.requireNonNull(name, "name")));
  }

  /** Has the stub answer in one state of its scenario only. */
  public Stub whenScenarioStateIs(String state) {
    return stepping(step.when(Objects.requireNonNull(state, "state")));
  }

  /** Has the scenario go to a state as soon as the stub answers. */
  public Stub willSetStateTo(String state) {
    return stepping(step.then(Objects.requireNonNull(state, "state")));
  }

  /** Has the stub answer that many calls, the first it gets, and then none. */
  public Stub times(int number) {
    return occurring(occurrence.times(number));
  }

  /**
   * Has the stub answer one of the calls that match it only: the one of that number, from 1. Calls
   * that another stub answers count.
   */
  public Stub onCall(int number) {
    return occurring(occurrence.between(number, number));
  }

  /**
   * Has the stub answer some of the calls that match it only: those from one number, counted from
   * 1, to another, both included. Calls that another stub answers count.
   */
  public Stub between(int first, int last) {
    return occurring(occurrence.between(first, last));
  }

  /** Has the stub answer calls that arrive in a period only, which ends before {@code until}. */
  public Stub between(Instant from, Instant until) {
    return occurring(occurrence.between(from, until));
  }

  private Stub with(CallPattern narrowed) {
    return new Stub(narrowed, answer, priority, step, occurrence);
  }

  private Stub answering(Answer given) {
    if (answer != null) {
      throw new IllegalArgumentException(
          "the stub of %s has the answer %s: %s would replace it; for one answer after the other make a stub for each, with onCall(…) or in a scenario"
              .formatted(pattern, answer, given));
    }
    return new Stub(pattern, given, priority, step, occurrence);
  }

  private Stub stepping(ScenarioStep taken) {
    return new Stub(pattern, answer, priority, taken, occurrence);
  }

  private Stub occurring(Occurrence restricted) {
    return new Stub(pattern, answer, priority, step, restricted);
  }

  CallPattern pattern() {
    return pattern;
  }

  /** Returns the answer, without which no stub works. */
  Answer answer() {
    if (answer == null) {
      throw new IllegalArgumentException(
          "the stub of %s has no answer: add willReturn(…), willAnswer(…) or willProceed()"
              .formatted(pattern));
    }
    return answer;
  }

  int priority() {
    return priority == null ? DEFAULT_PRIORITY : priority;
  }

  ScenarioStep step() {
    return step;
  }

  Occurrence occurrence() {
    return occurrence;
  }

  @Override
  public String toString() {
    return pattern + step.toString() + (answer == null ? "" : " " + answer) + occurrence;
  }
}
