package io.dynamobackup.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.error.WordedFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeNumberTests {
  private static final String NOT_NUMERIC = "The parameter cannot be converted to a numeric value";
  private static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  private static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";
  private static final String DIGITS_38 = "12345678901234567890123456789012345678";

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "0.000, 0",
    "0e125, 0",
    "-0e-130, 0",
    "00042, 42",
    "+3, 3",
    ".123, 0.123",
    "+.5, 0.5",
    "5., 5",
    "1.e5, 100000",
    "0001.23, 1.23",
    "1.0, 1",
    "3.1400, 3.14",
    "1.5E2, 150",
    "1e+5, 100000",
    "-17e5, -1700000",
    "1e-5, 0.00001",
    "100, 100",
    "-7.1234, -7.1234",
  })
  void number_has_no_exponent_and_no_needless_zeros(String given, String canonical) {
    assertThat(AttributeNumber.of(given)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "7.25", DIGITS_38, "-0.001"})
  void canonical_number_is_the_text_itself(String given) {
    assertThat(AttributeNumber.of(given)).isSameAs(given);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e125",
        "-9.9999999999999999999999999999999999999E+125",
        "1E-130",
        DIGITS_38 + "000000000000000000000000000000000000000000000000000"
      })
  void number_of_the_largest_and_smallest_magnitude_is_kept(String given) {
    assertThat(new BigDecimal(AttributeNumber.of(given))).isEqualByComparingTo(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e126", "-1e126", "11e125", "1e1000000000", "0e126"})
  void number_of_larger_magnitude_is_refused(String given) {
    assertRefused(given, OVERFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e-131", "-1e-131", "0.9e-130", "1e-1000000000", "1e-2147483647", "0e-131"})
  void number_of_smaller_magnitude_is_refused(String given) {
    assertRefused(given, UNDERFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DIGITS_38 + "9",
        "-1." + DIGITS_38,
        "314159265358979323846.264338327950288419",
        "314159265358979323846264338327950288419e30"
      })
  void number_of_39_digits_is_refused(String given) {
    assertRefused(given, "Attempting to store more than 38 significant digits in a Number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "dog",
        "-",
        "+",
        "e5",
        " 1",
        "1 ",
        "1,5",
        "0x1",
        ".",
        "1e",
        "1_000",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "١"
      })
  void text_that_is_no_number_is_refused(String given) {
    assertRefused(given, "The parameter cannot be converted to a numeric value: " + given);
  }

  @Test
  void empty_text_is_refused() {
    assertRefused("", NOT_NUMERIC, NOT_NUMERIC + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "1e2147483648, false",
    "1e99999999999, false",
    "-1e-2147483648, true",
    "1e-99999999999, true",
    "1e-9223372036854775808, true"
  })
  void exponent_that_is_no_int_is_none_in_older_words(String given, boolean isSmall) {
    assertRefused(given, NOT_NUMERIC + ": " + given, isSmall ? UNDERFLOW : OVERFLOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483647", "100e2147483647", "-1e2147483647"})
  void magnitude_wraps_around_in_older_words(String given) {
    assertRefused(given, UNDERFLOW, OVERFLOW);
  }

  @Property(seed = "1")
  void every_number_in_range_keeps_its_value_and_is_canonical_once(
      @ForAll
          @BigRange(
              min = "-99999999999999999999999999999999999999",
              max = "99999999999999999999999999999999999999")
          BigInteger digits,
      @ForAll @IntRange(min = -130, max = 88) int exponent) {
    String given = digits + "E" + exponent;

    String canonical = AttributeNumber.of(given);

    assertThat(new BigDecimal(canonical)).isEqualByComparingTo(given);
    assertThat(canonical).doesNotContain("E").isSameAs(AttributeNumber.of(canonical));
  }

  private static void assertRefused(String given, String text) {
    assertRefused(given, text, text);
  }

  private static void assertRefused(String given, String older, String newer) {
    assertThatExceptionOfType(WordedFault.class)
        .isThrownBy(() -> AttributeNumber.of(given))
        .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(older))
        .satisfies(e -> assertThat(e.newer()).isEqualTo(newer))
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
  }
}
