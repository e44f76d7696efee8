package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.m;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The values that placeholders stand for. */
class PlaceholderValueTests {
  static Stream<Arguments> invalidValues() {
    String invalid = "One or more parameter values were invalid: ";
    String numeric = "The parameter cannot be converted to a numeric value";
    SdkBytes b = SdkBytes.fromUtf8String("b");
    return Stream.of(
        Arguments.of(
            AttributeValue.builder().build(),
            "Supplied AttributeValue is empty, must contain exactly one of the supported"
                + " datatypes"),
        Arguments.of(
            l(AttributeValue.builder().build()),
            "Supplied AttributeValue is empty, must contain exactly one of the supported"
                + " datatypes"),
        Arguments.of(
            AttributeValue.builder().s("a").n("1").build(),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes"),
        Arguments.of(AttributeValue.builder().s("a").n("b").build(), numeric + ": b"),
        Arguments.of(
            AttributeValue.fromNul(false),
            invalid + "Null attribute value types must have the value of true"),
        Arguments.of(AttributeValue.fromSs(List.of()), invalid + "An string set  may not be empty"),
        Arguments.of(AttributeValue.fromNs(List.of()), invalid + "An number set  may not be empty"),
        Arguments.of(AttributeValue.fromBs(List.of()), invalid + "Binary sets should not be empty"),
        Arguments.of(
            AttributeValue.fromSs(List.of("a", "a")),
            invalid + "Input collection [a, a] contains duplicates."),
        Arguments.of(
            AttributeValue.fromBs(List.of(b, b)),
            invalid + "Input collection [Yg==, Yg==]of type BS contains duplicates."),
        Arguments.of(
            AttributeValue.fromNs(List.of("1", "1.0")), "Input collection contains duplicates"),
        Arguments.of(n(""), numeric),
        Arguments.of(n("b"), numeric + ": b"),
        Arguments.of(n(" 1"), numeric + ":  1"),
        Arguments.of(n("0x10"), numeric + ": 0x10"),
        Arguments.of(n("NaN"), numeric + ": NaN"),
        Arguments.of(n("1e"), numeric + ": 1e"),
        Arguments.of(AttributeValue.fromNs(List.of("1", "b")), numeric + ": b"),
        Arguments.of(n("1e9223372036854775808"), numeric + ": 1e9223372036854775808"),
        Arguments.of(
            n("123456789012345678901234567890123456789"),
            "Attempting to store more than 38 significant digits in a Number"),
        Arguments.of(n("1e126"), OVERFLOW),
        Arguments.of(n("1e99999999999"), numeric + ": 1e99999999999"),
        Arguments.of(n("0e126"), OVERFLOW),
        Arguments.of(n("-1e-131"), UNDERFLOW),
        Arguments.of(n("0e-131"), UNDERFLOW));
  }

  private static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";

  private static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";

  @ParameterizedTest
  @MethodSource("invalidValues")
  void invalid_values_are_refused(AttributeValue value, String rule) {
    assertThat(refusal(() -> request().value(":b", value).condition("")))
        .isEqualTo("ExpressionAttributeValues contains invalid value: " + rule + " for key :b");
  }

  @Test
  void values_have_32_levels_at_most() {
    assertThatCode(() -> request().value(":v", wrapped(31)).condition("a = :v"))
        .doesNotThrowAnyException();
    String refused =
        "ExpressionAttributeValues contains invalid value: Nesting Levels have exceeded supported"
            + " limits: Attributes in the item have nested levels beyond supported limit for key"
            + " :v";
    assertThat(refusal(() -> request().value(":v", wrapped(32)).condition("a = :v")))
        .isEqualTo(refused);
    assertThat(refusal(() -> request().value(":v", wrapped(2_000)).condition("a = :v")))
        .isEqualTo(refused);
  }

  private static AttributeValue wrapped(int levels) {
    AttributeValue value = s("leaf");
    for (int i = 0; i < levels; i++) {
      value = m(Map.of("n", value));
    }
    return value;
  }

  @ParameterizedTest
  @CsvSource({
    "0000012345678901234567890123456789012345678, 12345678901234567890123456789012345678",
    "-00001.23456789012345678901234567890123456780000, -1.2345678901234567890123456789012345678",
    "+3, 3",
    ".123, 0.123",
    "1.0, 1",
    "1e+5, 100000",
    "-0, 0",
    "0e125, 0",
    "0001.000e-5, 0.00001",
  })
  void numbers_are_kept_as_aws_writes_them(String written, String kept) {
    UpdatedItem updated =
        request().value(":v", n(written)).update("SET a = :v").apply(null, Map.of("k", s("k")));

    assertThat(updated.item()).containsEntry("a", n(kept));
  }
}
