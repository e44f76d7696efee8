package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

class OrdinaryRetryTests {
  private static final String MODE = "aws.retryMode";
  private static final String PROFILE = "aws.profile";

  private static RetryStrategy given(int attempts, Duration base) {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(attempts)
        .backoffStrategy(BackoffStrategy.exponentialDelay(base, Duration.ofSeconds(20)))
        .build();
  }

  /** Under settings that no other test has, so that what was known before does not matter. */
  @BeforeEach
  void choose(TestInfo test) {
    System.setProperty(PROFILE, test.getDisplayName());
    System.setProperty(MODE, "standard");
    assertThat(OrdinaryRetry.again()).isNull();
  }

  @AfterEach
  void forget() {
    System.clearProperty(MODE);
    System.clearProperty(PROFILE);
  }

  @Test
  void what_a_client_was_given_is_made_again_for_each() {
    RetryStrategy given = given(9, Duration.ofMillis(25));

    OrdinaryRetry.remember(given);

    RetryStrategy again = Objects.requireNonNull(OrdinaryRetry.again());
    assertThat(again).isNotSameAs(given).isInstanceOf(given.getClass());
    assertThat(again.maxAttempts()).isEqualTo(9);
    assertThat(OrdinaryRetry.again()).isNotSameAs(again);
  }

  @Test
  void a_strategy_of_other_delays_than_are_made_here_is_not_made_again() {
    OrdinaryRetry.remember(given(9, Duration.ofMillis(26)));

    assertThat(OrdinaryRetry.again()).isNull();
  }

  @Test
  void a_strategy_of_another_mode_than_the_settings_say_is_not_made_again() {
    OrdinaryRetry.remember(AwsRetryStrategy.forRetryMode(RetryMode.LEGACY));

    assertThat(OrdinaryRetry.again()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws.retryMode",
        "aws.maxAttempts",
        "aws.newRetries2026",
        "aws.defaultsMode",
        "aws.configFile",
        "aws.sharedCredentialsFile"
      })
  void nothing_is_known_under_other_settings(String setting) {
    OrdinaryRetry.remember(given(9, Duration.ofMillis(25)));
    assertThat(OrdinaryRetry.again()).isNotNull();

    System.setProperty(setting, "other");
    try {
      assertThat(OrdinaryRetry.again()).isNull();
    } finally {
      System.clearProperty(setting);
    }
  }
}
