package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * A back-off of the SDK's with jitter, whose chance is the engine's: as long at least and at most,
 * as evenly spread, and the same in every run of one seed.
 *
 * <p>The SDK draws from a source of its own, and tells the bounds in the text of a back-off only.
 *
 * @param longest the longest delay before each attempt
 * @param half whether half of it is sure
 * @param jitter returns a number from 0, less than the given one
 */
record SeededBackoff(BackoffStrategy longest, boolean half, LongUnaryOperator jitter)
    implements BackoffStrategy {
  private static final Pattern EXPONENTIAL =
      Pattern.compile(
          "ExponentialDelayWith(Half)?Jitter\\(baseDelay=(PT[^,)]+), maxDelay=(PT[^,)]+)\\)");
  private static final Pattern FIXED = Pattern.compile("FixedDelayWithJitter\\(delay=(PT[^)]+)\\)");

  /** Returns a back-off with this chance in place of the SDK's; one without such as it is. */
  static BackoffStrategy of(BackoffStrategy backoff, LongUnaryOperator jitter) {
    return read(backoff.toString(), jitter).orElse(backoff);
  }

  /** Reads the text of a back-off; nothing if it has no jitter of the SDK's. */
  static Optional<BackoffStrategy> read(String text, LongUnaryOperator jitter) {
    Matcher exponential = EXPONENTIAL.matcher(text);
    if (exponential.matches()) {
      BackoffStrategy longest =
          BackoffStrategy.exponentialDelayWithoutJitter(
              Duration.parse(exponential.group(2)), Duration.parse(exponential.group(3)));
      return Optional.of(new SeededBackoff(longest, exponential.group(1) != null, jitter));
    }
    Matcher fixed = FIXED.matcher(text);
    return fixed.matches()
        ? Optional.of(
            new SeededBackoff(
                BackoffStrategy.fixedDelayWithoutJitter(Duration.parse(fixed.group(1))),
                false,
                jitter))
        : Optional.empty();
  }

  @Override
  public Duration computeDelay(int attempt) {
    long most = longest.computeDelay(attempt).toMillis();
    if (half) {
      return Duration.ofMillis(most / 2 + jitter.applyAsLong(most / 2 + 1));
    }
    return most == 0 ? Duration.ZERO : Duration.ofMillis(jitter.applyAsLong(most));
  }

  @Override
  public String toString() {
    return "%s, %s, seeded".formatted(longest, half ? "with half jitter" : "with jitter");
  }
}
