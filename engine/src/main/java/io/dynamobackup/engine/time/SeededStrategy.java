package io.dynamobackup.engine.time;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** A retry strategy of the SDK's, whose two back-offs are {@link SeededBackoff}s. */
final class SeededStrategy {
  /** How the text begins of the SDK's strategies, in all modes. */
  private static final String OF_SDK = "BaseRetryStrategy(";

  private static final Pattern ORDINARY = Pattern.compile("\\bbackoffStrategy=(\\w+\\([^)]*\\))");
  private static final Pattern THROTTLING =
      Pattern.compile("\\bthrottlingBackoffStrategy=(\\w+\\([^)]*\\))");

  private SeededStrategy() {}

  /** Returns a strategy with this chance in place of the SDK's; a user's own as it is. */
  static RetryStrategy of(RetryStrategy strategy, LongUnaryOperator jitter) {
    String text = strategy.toString();
    if (!text.startsWith(OF_SDK)) {
      return strategy;
    }
    RetryStrategy.Builder<?, ?> seeded = strategy.toBuilder();
    find(ORDINARY, text, jitter).ifPresent(seeded::backoffStrategy);
    find(THROTTLING, text, jitter).ifPresent(seeded::throttlingBackoffStrategy);
    return seeded.build();
  }

  private static Optional<BackoffStrategy> find(
      Pattern place, String text, LongUnaryOperator jitter) {
    Matcher backoff = place.matcher(text);
    return backoff.find() ? SeededBackoff.read(backoff.group(1), jitter) : Optional.empty();
  }
}
