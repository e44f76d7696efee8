package io.dynamobackup.engine.conformance.value;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value that AWS refuses, and what it says in its older and in its newer words. */
record ValueFault(AttributeValue value, String older, String newer) {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NOT_NUMERIC = "The parameter cannot be converted to a numeric value";
  private static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  private static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";

  private static ValueFault same(AttributeValue value, String text) {
    return new ValueFault(value, text, text);
  }

  static Stream<ValueFault> ofNumbers() {
    return Stream.of(
        same(fromN("abc"), NOT_NUMERIC + ": abc"),
        same(fromN(" 1"), NOT_NUMERIC + ":  1"),
        same(fromN("1e126"), OVERFLOW),
        same(fromN("1e-131"), UNDERFLOW),
        same(
            fromN("1234567890123456789012345678901234567890"),
            "Attempting to store more than 38 significant digits in a Number"),
        new ValueFault(fromN(""), NOT_NUMERIC, NOT_NUMERIC + ": "),
        new ValueFault(fromN("1e2147483647"), UNDERFLOW, OVERFLOW),
        new ValueFault(fromN("1e2147483648"), NOT_NUMERIC + ": 1e2147483648", OVERFLOW),
        new ValueFault(fromN("1e-2147483648"), NOT_NUMERIC + ": 1e-2147483648", UNDERFLOW),
        new ValueFault(fromN("-1e99999999999"), NOT_NUMERIC + ": -1e99999999999", OVERFLOW),
        new ValueFault(fromNs(List.of("1", "")), NOT_NUMERIC, NOT_NUMERIC + ": "));
  }

  static Stream<ValueFault> ofDuplicates() {
    return Stream.of(
        new ValueFault(
            fromSs(List.of("b", "a", "b")),
            INVALID + "Input collection [b, a, b] contains duplicates.",
            INVALID + "Input collection [\"a\", \"b\", \"b\"] contains duplicates."),
        new ValueFault(
            fromSs(List.of("c", "", "c", "d", "a")),
            INVALID + "Input collection [c, , c, d, a] contains duplicates.",
            INVALID + "Input collection [\"\", \"c\", \"c\", \"d\", \"a\"] contains duplicates."),
        new ValueFault(
            fromBs(List.of(bytes(-1), bytes(0), bytes(0))),
            INVALID + "Input collection [/w==, AA==, AA==]of type BS contains duplicates.",
            INVALID
                + "Input collection [\"AA==\",\"/w==\",\"AA==\"]of type BS contains duplicates."),
        new ValueFault(
            fromNs(List.of("2", "1", "2.0")),
            "Input collection contains duplicates",
            INVALID + "Input collection contains duplicates."));
  }

  /** What AWS tells in another way still where a read goes on. */
  static Stream<ValueFault> ofNothing() {
    return Stream.of(
        same(fromNul(false), INVALID + "Null attribute value types must have the value of true"),
        same(fromSs(List.of()), INVALID + "An string set  may not be empty"),
        same(fromNs(List.of()), INVALID + "An number set  may not be empty"),
        same(fromBs(List.of()), INVALID + "Binary sets should not be empty"));
  }

  static ValueFault ofDepth() {
    AttributeValue deep = fromS("leaf");
    for (int i = 0; i < 40; i++) {
      deep = fromM(Map.of("n", deep));
    }
    return same(
        deep,
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }

  private static SdkBytes bytes(int value) {
    return SdkBytes.fromByteArray(new byte[] {(byte) value});
  }
}
