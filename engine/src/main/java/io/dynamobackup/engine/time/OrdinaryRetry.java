package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The retry strategy that the SDK gives a client of DynamoDB that is told nothing about retries.
 *
 * <p>Only a plug-in is told of it, and a plug-in has the SDK merge the client's configuration a
 * second time. So what the first client was given is compared with what is made here. If they are
 * alike, the clients after it, which find the same system properties, need no plug-in.
 *
 * @param settings the system properties by which users choose it
 * @param mode what the SDK makes of them and of its environment
 * @param maxAttempts how many attempts of a call there are
 * @param isSame whether the SDK gave a client the same as is made here
 */
record OrdinaryRetry(List<String> settings, RetryMode mode, int maxAttempts, boolean isSame) {
  private static final List<String> PROPERTIES =
      List.of(
          "aws.retryMode",
          "aws.maxAttempts",
          "aws.newRetries2026",
          "aws.defaultsMode",
          "aws.profile",
          "aws.configFile",
          "aws.sharedCredentialsFile");

  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]+");

  /** The delays that DynamoDB's clients begin with and end at. */
  private static final Duration BASE = Duration.ofMillis(25);

  private static final Duration MAX = Duration.ofSeconds(20);

  private static volatile @Nullable Given given;
  private static volatile @Nullable OrdinaryRetry known;

  /** What the SDK gave a client, which found these settings. */
  private record Given(List<String> settings, RetryStrategy strategy) {}

  /** Remembers the strategy that the SDK gave a client. */
  static void remember(RetryStrategy strategy) {
    given = new Given(read(), strategy);
  }

  /** Returns a strategy such as the SDK would give a client now; null if that is not known. */
  static @Nullable RetryStrategy again() {
    List<String> settings = read();
    OrdinaryRetry found = known;
    if (found == null || !found.settings.equals(settings)) {
      found = known = of(given, settings);
    }
    return found != null && found.isSame ? found.make() : null;
  }

  /** Compares only when there is a second client: it takes as long as a client takes to make. */
  private static @Nullable OrdinaryRetry of(@Nullable Given given, List<String> settings) {
    if (given == null || !given.settings.equals(settings)) {
      return null;
    }
    RetryMode mode = RetryMode.resolver().resolve();
    int maxAttempts = given.strategy.maxAttempts();
    boolean isSame = text(make(mode, maxAttempts)).equals(text(given.strategy));
    return new OrdinaryRetry(settings, mode, maxAttempts, isSame);
  }

  private RetryStrategy make() {
    return make(mode, maxAttempts);
  }

  private static RetryStrategy make(RetryMode mode, int maxAttempts) {
    return AwsRetryStrategy.forRetryMode(mode).toBuilder()
        .maxAttempts(maxAttempts)
        .backoffStrategy(BackoffStrategy.exponentialDelay(BASE, MAX))
        .build();
  }

  /** The SDK's strategies tell all that they go by, some of it by its identity. */
  private static String text(RetryStrategy strategy) {
    return IDENTITY.matcher(strategy.toString()).replaceAll("");
  }

  private static List<String> read() {
    List<String> values = new ArrayList<>(PROPERTIES.size());
    for (String name : PROPERTIES) {
      values.add(System.getProperty(name, ""));
    }
    return values;
  }
}
