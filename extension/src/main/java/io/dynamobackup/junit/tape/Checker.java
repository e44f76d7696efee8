package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.json.PlainJson;
import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import io.dynamobackup.junit.tape.Comparison.Difference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Compares what the engine answers with a tape. */
final class Checker implements Track {
  private final Tape tape;
  private final String test;
  private final List<Exchange> expected;
  private final List<Drift> drifts = new ArrayList<>();
  private int calls;

  Checker(Tape tape, String test, List<Exchange> expected) {
    this.tape = tape;
    this.test = test;
    this.expected = expected;
  }

  @Override
  public Received answer(HttpAttempt attempt) throws IOException {
    return attempt.proceed();
  }

  @Override
  public synchronized void hear(Exchange exchange) {
    calls++;
    Exchange was = exchange.normalized();
    if (calls > expected.size()) {
      add(was.operation(), "the call", "none on the tape", PlainJson.write(was.request()));
      return;
    }
    Exchange recorded = expected.get(calls - 1);
    if (!recorded.operation().equals(was.operation())) {
      add(was.operation(), "the call", recorded.operation(), was.operation());
    } else if (Comparison.of(recorded.request(), was.request()).isEmpty()) {
      drifts.addAll(Drift.between(test, calls, recorded, was));
    } else {
      add(
          was.operation(),
          "the request",
          PlainJson.write(recorded.request()),
          PlainJson.write(was.request()));
    }
  }

  private void add(String operation, String member, String onTape, String was) {
    drifts.add(new Drift(test, calls, operation, new Difference(member, onTape, was)));
  }

  /** A test that failed may not have come to its other calls. */
  @Override
  public synchronized void end(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    if (!failed && calls < expected.size()) {
      drifts.add(
          new Drift(
              test,
              calls + 1,
              expected.get(calls).operation(),
              new Difference("the call", "on the tape", "not made")));
    }
    KnownDrift known = new KnownDrift(tape, test);
    known.report(context, drifts);
    AssertionError unknown = known.unknown(drifts);
    if (unknown != null) {
      context
          .getExecutionException()
          .ifPresentOrElse(
              failure -> failure.addSuppressed(unknown),
              () -> {
                throw unknown;
              });
    }
  }
}
