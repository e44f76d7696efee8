package io.dynamobackup.junit;

import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.explore.Exploration;
import io.dynamobackup.engine.explore.OutcomeFailure;
import io.dynamobackup.engine.explore.Run;
import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.rerun.Reruns;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;
import org.junit.platform.commons.JUnitException;

/** The runs of a test under one outcome after the other. */
final class OutcomeReruns implements Reruns {
  static final String ENTRY = "legal outcomes";
  static final String FILE = "legal-outcomes.txt";

  private final Exploration exploration;
  private final Set<ChoicePoint> points;
  private @Nullable OutcomeFailure failure;

  /**
   * Begins an exploration.
   *
   * @param points which choices are explored; all, when there are none
   */
  OutcomeReruns(Exploration exploration, ChoicePoint... points) {
    this.exploration = exploration;
    this.points = EnumSet.allOf(ChoicePoint.class);
    if (points.length > 0) {
      this.points.retainAll(List.of(points));
    }
  }

  @Override
  public @Nullable Rerun next() {
    Run run = exploration.next();
    return run == null ? null : new OutcomeRerun(run, this);
  }

  Set<ChoicePoint> points() {
    return points;
  }

  void tell(OutcomeFailure told) {
    this.failure = told;
  }

  /** Publishes how many outcomes were run, and the story of the one that fails. */
  @Override
  public void publish(ExtensionContext context) {
    context.publishReportEntry(ENTRY, exploration.explored().toString());
    OutcomeFailure told = failure;
    if (told != null) {
      publish(context, String.valueOf(told.getMessage()));
    }
  }

  /** Who runs the test may have switched files off, as JUnit's own test kit does. */
  private static void publish(ExtensionContext context, String story) {
    try {
      context.publishFile(FILE, MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, story));
    } catch (JUnitException e) {
      context.publishReportEntry(FILE, story);
    }
  }
}
