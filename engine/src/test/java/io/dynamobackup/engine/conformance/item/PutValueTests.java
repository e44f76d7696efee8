package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalidRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Which values the attributes of an item may have, and how they are read back. */
class PutValueTests extends Puts {
  static Stream<AttributeValue> valuesOfEveryType() {
    SdkBytes bytes = SdkBytes.fromUtf8String("x");
    return Stream.of(
        s("text"),
        s(""),
        n("1.5"),
        b(1, 2),
        b(),
        fromBool(false),
        fromNul(true),
        fromSs(List.of("", "a")),
        fromNs(List.of("1", "2")),
        fromBs(List.of(SdkBytes.fromByteArray(new byte[0]), bytes)),
        fromL(List.of(s("x"), n("1"), fromL(List.of()))),
        fromM(Map.of("", s("empty name"), "m", fromM(Map.of("n", n("1"))))));
  }

  @ParameterizedTest
  @MethodSource("valuesOfEveryType")
  void value_of_every_type_is_returned_as_it_was_put(AttributeValue value) {
    Keyed.byString(client);

    assertThat(stored(value)).isEqualTo(value);
  }

  /** As of 2026 AWS returns members in the order sort keys have, however they were written. */
  @Test
  void members_of_a_set_are_returned_in_order() {
    Keyed.byString(client);
    SdkBytes low = SdkBytes.fromByteArray(new byte[] {1, 2});
    SdkBytes high = SdkBytes.fromByteArray(new byte[] {-1});

    assertThat(stored(fromSs(List.of("b", "\uD83D\uDE00", "\uFFFD", "a", ""))))
        .isEqualTo(fromSs(List.of("", "a", "b", "\uFFFD", "\uD83D\uDE00")));
    assertThat(stored(fromNs(List.of("10", "9", "-1e2", "0.5"))))
        .isEqualTo(fromNs(List.of("-100", "0.5", "9", "10")));
    assertThat(stored(fromL(List.of(fromBs(List.of(high, low))))))
        .isEqualTo(fromL(List.of(fromBs(List.of(low, high)))));
  }

  /** The SDK does not read back names of more than 50,000 characters. */
  @Test
  void attribute_has_a_name_of_up_to_65535_bytes() {
    Keyed.byString(client);
    String longest = "é".repeat(32_767) + "x";

    put(Map.of("p", s("k"), longest, s("1")));

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE).select(Select.COUNT)).count()).isOne();
    assertInvalidRequest(
        () -> put(Map.of("p", s("k"), longest + "x", s("1"))),
        "Attribute name is too large, must be less than 65536 bytes");
    assertInvalidRequest(() -> put(Map.of("p", s("k"), "", s("1"))), "Empty attribute name");
  }

  @Test
  void numbers_are_returned_in_canonical_form_at_every_depth() {
    Keyed.byString(client);

    assertThat(stored(n("1.50E2"))).isEqualTo(n("150"));
    assertThat(stored(fromNs(List.of("01", "-0")))).isEqualTo(fromNs(List.of("0", "1")));
    assertThat(stored(fromL(List.of(s("x"), n("+7"), fromM(Map.of("n", n("1.0")))))))
        .isEqualTo(fromL(List.of(s("x"), n("7"), fromM(Map.of("n", n("1"))))));
  }

  static Stream<Arguments> valuesOfNoType() {
    return Stream.of(
        Arguments.of(
            AttributeValue.builder().build(),
            "Supplied AttributeValue is empty, must contain exactly one of the supported"
                + " datatypes"),
        Arguments.of(
            AttributeValue.builder().s("a").n("1").build(),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes"));
  }

  @ParameterizedTest
  @MethodSource("valuesOfNoType")
  void value_has_one_type_at_every_depth(AttributeValue value, String text) {
    assertInvalid(() -> client.putItem(r -> r.tableName("Absent").item(Map.of("a", value))), text);
    assertInvalid(
        () ->
            client.putItem(
                r ->
                    r.tableName("Absent")
                        .item(Map.of("a", fromL(List.of(fromM(Map.of("m", value))))))),
        text);
  }

  private static AttributeValue nested(int depth) {
    AttributeValue value = s("leaf");
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? fromM(Map.of("n", value)) : fromL(List.of(value));
    }
    return value;
  }

  @Test
  void attribute_may_have_32_levels() {
    Keyed.byString(client);

    assertThat(stored(nested(31))).isEqualTo(nested(31));
    assertInvalidRequest(
        () -> put(item("k", nested(32))),
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }
}
