package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.explore.OutcomeFailure;
import io.dynamobackup.engine.explore.Run;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.junit.rerun.Rerun;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One run of a test under one outcome. */
final class OutcomeRerun implements Rerun {
  private final Run run;
  private final OutcomeReruns all;
  private @Nullable DynamoDbEngine engine;
  private @Nullable Throwable failure;

  OutcomeRerun(Run run, OutcomeReruns all) {
    this.run = run;
    this.all = all;
  }

  @Override
  public String name() {
    return run.name();
  }

  /** Where nothing takes time AWS leaves nothing open: then everything takes what AWS documents. */
  @Override
  public EngineOptions options(EngineOptions ofTest) {
    io.dynamobackup.engine.LegalOutcomes.requireNoChoices(ofTest);
    EngineOptions.Builder options =
        ofTest.toBuilder().choices(run.choices(ofTest.seed()).only(all.points()));
    if (ofTest.timings().takeNone()) {
      options.timings(Timings.documented());
    }
    if (ofTest.rateLimits() == RateLimits.OF_FIDELITY) {
      options.rateLimits(RateLimits.OFF);
    }
    return options.build();
  }

  @Override
  public void started(DynamoDbEngine started) {
    this.engine = started;
  }

  private Choices choices() {
    return Objects.requireNonNull(engine, "engine").choices();
  }

  /** The first failure is the one that counts; another comes of what is torn down after it. */
  @Override
  public Throwable failed(Throwable thrown) {
    if (run.isLookedInto()) {
      failure = failure == null ? thrown : failure;
      return new TestAbortedException(
          "fails under this outcome; the runs that follow find the smallest that does", thrown);
    }
    if (failure != null || engine == null) {
      return thrown;
    }
    failure = thrown;
    Throwable told = run.failure(thrown, choices());
    if (told instanceof OutcomeFailure story) {
      all.tell(story);
    }
    return told;
  }

  @Override
  public void ended() {
    run.end(failure, choices());
  }

  @Override
  public void stop() {
    run.stop();
  }
}
