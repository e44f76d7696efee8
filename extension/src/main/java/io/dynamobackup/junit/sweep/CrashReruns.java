package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.rerun.Reruns;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The runs of a crash sweep: one that is not stopped, and one for each place to stop at. */
final class CrashReruns implements Reruns {
  private final SweepLimit limit;
  private final int replay;
  private final OrdinaryRerun first = new OrdinaryRerun("not stopped", operation -> true);
  private @Nullable Iterator<CrashRerun> stops;
  private boolean begun;

  /**
   * @param replay after how many calls to stop alone; negative for all places
   */
  CrashReruns(SweepLimit limit, int replay) {
    this.limit = limit;
    this.replay = replay;
  }

  @Override
  public @Nullable Rerun next() {
    if (!begun) {
      begun = true;
      return first;
    }
    if (stops == null) {
      stops = stops(first.made(limit.template())).iterator();
    }
    return stops.hasNext() ? stops.next() : null;
  }

  private Stream<CrashRerun> stops(List<String> made) {
    limit.require(made.size(), "calls");
    if (made.isEmpty()) {
      return Stream.empty();
    }
    if (replay > made.size()) {
      throw new ExtensionConfigurationException(
          "replay (%s) of @CrashSweep on %s must be from 0 to %s, as many calls as the test makes"
              .formatted(replay, limit.template().getRequiredTestMethod(), made.size()));
    }
    return replay >= 0
        ? Stream.of(CrashRerun.after(replay, made))
        : IntStream.rangeClosed(0, made.size()).mapToObj(calls -> CrashRerun.after(calls, made));
  }

  @Override
  public void publish(ExtensionContext context) {}
}
