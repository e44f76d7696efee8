package io.dynamobackup.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTests {
  @ParameterizedTest
  @CsvSource({", , true", ", a, true", "a, a, true", "a, b, false", "a, , false"})
  void what_is_wanted_is_there(@Nullable String wanted, @Nullable String actual, boolean isShown) {
    assertThat(Filter.is(wanted, actual)).isEqualTo(isShown);
  }

  @ParameterizedTest
  @CsvSource({
    "5, , , true",
    "5, 4, , true",
    "5, 5, , false",
    "5, , 6, true",
    "5, , 5, false",
    "5, 4, 6, true",
    "5, 5, 6, false",
    "5, 4, 5, false",
    ", , , true",
    ", 4, , false",
    ", , 6, false",
    ", 4, 6, false"
  })
  void a_time_is_between_those_asked_for_and_one_that_is_not_yet_is_not(
      @Nullable Long time, @Nullable Long after, @Nullable Long before, boolean isShown) {
    assertThat(Filter.isWithin(instant(time), instant(after), instant(before))).isEqualTo(isShown);
  }

  private static @Nullable Instant instant(@Nullable Long seconds) {
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }
}
