package io.dynamobackup.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArnPatternTests {

  @ParameterizedTest
  @CsvSource({
    "*, ''",
    "*, anything",
    "'', ''",
    "table/orders, table/orders",
    "table/*, table/",
    "table/*, table/orders",
    "*/orders, table/orders",
    "t*e/*rs, table/orders",
    "*a*a*, aa",
    "**, a",
    "a*a, aa",
    "*ab, aab"
  })
  void an_asterisk_stands_for_anything(String pattern, String value) {
    assertThat(ArnPattern.matches(pattern, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', a",
    "table/orders, table/orders2",
    "table/*, tables/orders",
    "*/orders, table/orders2",
    "a*a, a",
    "*ab*b, ab",
    "ab*ba, aba",
    "*b*a*, ab",
    "table/?, table/a"
  })
  void the_rest_stands_for_itself(String pattern, String value) {
    assertThat(ArnPattern.matches(pattern, value)).isFalse();
  }

  /** What tries every place for every asterisk never ends. */
  @Test
  void many_asterisks_cost_no_more_than_few() {
    assertThat(ArnPattern.matches("*a".repeat(100) + "*b", "a".repeat(1000))).isFalse();
    assertThat(ArnPattern.matches("*a".repeat(100) + "*", "a".repeat(1000))).isTrue();
  }
}
