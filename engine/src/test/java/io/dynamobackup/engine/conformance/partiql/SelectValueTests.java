package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values in statements that select, and their parameters. */
class SelectValueTests extends SelectedItems {
  private static AttributeValue nested(int levels, AttributeValue leaf) {
    AttributeValue value = leaf;
    for (int i = 0; i < levels; i++) {
      value = fromM(Map.of("n", value));
    }
    return value;
  }

  @Test
  void parameters_are_values_of_any_type() {
    assertThat(holds("m = ?", fromM(Map.of("sub", fromS("x"))))).isFalse();
    assertThat(holds("ss = ? AND n = ?", fromSs(List.of("b", "a", "c")), fromN("5.0"))).isTrue();
    assertThat(holds("b <> ?", fromB(SdkBytes.fromUtf8String("b")))).isTrue();
    assertThat(holds("nul = ?", fromNul(true))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.31e6 | 7310000",
        "7.31E6 | 7310000",
        "7.31e+6 | 7310000",
        "731e4 | 7310000",
        "73100000e-1 | 7310000",
        ".73e1 | 7.3",
        "-.73e1 | -7.3",
        "- 7.3 | -7.3",
      })
  void numbers_are_written_in_many_ways(String literal, String number) {
    assertThat(statements.items("SELECT * FROM Numbers WHERE pk = " + literal))
        .containsExactly(Map.of("pk", fromN(number)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e126 | Number overflow. Attempting to store a number with magnitude larger than supported range under root",
        "1e-131 | Number underflow. Attempting to store a number with magnitude smaller than supported range under root",
        "123456789012345678901234567890123456789 | Attempting to store more than 38 significant digits in a Number under root",
      })
  void numbers_have_their_limits(String literal, String text) {
    assertThat(statements.refusal("SELECT * FROM Numbers WHERE pk = " + literal)).isEqualTo(text);
  }

  @Test
  void a_quote_in_a_string_is_written_twice() {
    assertThat(statements.strings("pk", "SELECT pk FROM Texts WHERE q = 'it''s'"))
        .containsExactly("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e99999999999", "-1e99999999999", "1e-99999999999", "1e2147483648", "abc"})
  void parameters_that_are_no_numbers_are_told(String number) {
    String text = "The parameter cannot be converted to a numeric value: " + number;
    String statement = "SELECT * FROM Pairs WHERE pk = 'a' AND x = ?";

    assertThat(statements.refusal(statement, fromN(number))).isEqualTo(text);
    assertThat(statements.refusal(statement, fromL(List.of(fromN("1"), fromN(number)))))
        .isEqualTo(text);
    assertThat(statements.refusal(statement, fromM(Map.of("x", fromN(number))))).isEqualTo(text);
    assertThat(statements.refusal(statement, fromNs(List.of("1", number)))).isEqualTo(text);
  }

  @Test
  void parameters_are_checked_in_their_order() {
    String deep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit";
    String statement = "SELECT * FROM Pairs WHERE pk = 'a' AND x = ? AND y = ?";
    AttributeValue nested = nested(40, fromS("leaf"));

    assertThat(statements.refusal(statement, nested, fromN("abc"))).isEqualTo(deep);
    assertThat(statements.refusal(statement, nested, fromN("1e126"))).isEqualTo(deep);
    assertThat(statements.refusal(statement, nested(40, fromN("abc")), fromN("1"))).isEqualTo(deep);
    assertThat(statements.refusal(statement, fromN("abc"), nested))
        .isEqualTo("The parameter cannot be converted to a numeric value: abc");
  }

  @Test
  void a_number_far_too_large_comes_out_too_small() {
    assertThat(statements.refusal("SELECT * FROM Texts WHERE n = ?", fromN("1e2147483647")))
        .isEqualTo(
            "Number underflow. Attempting to store a number with magnitude smaller than supported"
                + " range");
    assertThat(statements.refusal("SELECT * FROM Texts WHERE n = ?", fromN("")))
        .isEqualTo("The parameter cannot be converted to a numeric value");
  }
}
