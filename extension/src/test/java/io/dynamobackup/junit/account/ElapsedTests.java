package io.dynamobackup.junit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTests {

  @ParameterizedTest
  @CsvSource({
    "PT1M, 1 minute",
    "PT2M5S, 2 minutes 5 seconds",
    "PT1H, 1 hour",
    "P1D, 1 day",
    "P35DT1M, 35 days 1 minute",
    "P1DT2H3M, 1 day 2 hours",
    "PT0.25S, 250 ms"
  })
  void words_are_the_two_largest_units(Duration duration, String words) {
    assertThat(Elapsed.words(duration)).isEqualTo(words);
  }
}
