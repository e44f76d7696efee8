package io.dynamobackup.engine.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTests {

  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "é, 2", "€, 3", "\uD83D\uDE00, 4", "a\uD83D\uDE00é, 7"})
  void string_takes_its_bytes_of_utf_8(String value, int size) {
    assertThat(ItemSize.of(AttributeValue.fromS(value))).isEqualTo(size);
  }

  @Property(seed = "9")
  void any_string_takes_its_bytes_of_utf_8(@ForAll int[] codePoints) {
    StringBuilder text = new StringBuilder();
    for (int any : codePoints) {
      int codePoint = Math.floorMod(any, Character.MAX_CODE_POINT + 1);
      if (Character.getType(codePoint) != Character.SURROGATE) {
        text.appendCodePoint(codePoint);
      }
    }

    assertThat(ItemSize.of(AttributeValue.fromS(text.toString())))
        .isEqualTo(text.toString().getBytes(UTF_8).length);
  }

  /** What AWS counted in August 2026, told by items of exactly 409,600 and 409,601 bytes. */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "-0, 1",
    "1, 2",
    "12, 2",
    "123, 3",
    "1234, 3",
    "12345678901234567890123456789012345678, 20",
    "0042, 2",
    "100, 2",
    "1010, 3",
    "0.0000001, 2",
    "1E125, 2",
    "1E-100, 2",
    "15, 2",
    "1.5, 3",
    "1.2, 3",
    "1.200, 3",
    "1.234, 4",
    "3.14159, 5",
    "123456, 4",
    "100.5, 4",
    "0.15, 2",
    "-42, 3"
  })
  void number_takes_what_aws_counted(String number, int size) {
    assertThat(ItemSize.of(AttributeValue.fromN(number))).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"120, 3", "1200, 2", "0.012, 3", "0.0012, 2", "12.3456, 4", "-1.5, 4"})
  void digits_are_paired_from_the_decimal_point(String number, int size) {
    assertThat(ItemSize.of(AttributeValue.fromN(number))).isEqualTo(size);
  }

  @Test
  void number_takes_no_more_than_21_bytes() {
    String longest = "-1.2345678901234567890123456789012345678";

    assertThat(ItemSize.of(AttributeValue.fromN(longest))).isEqualTo(21);
    assertThat(ItemSize.of(AttributeValue.fromN(longest.substring(1)))).isEqualTo(21);
  }

  @Test
  void binary_takes_its_bytes() {
    assertThat(ItemSize.of(AttributeValue.fromB(bytes(3)))).isEqualTo(3);
    assertThat(ItemSize.of(AttributeValue.fromB(bytes(0)))).isZero();
  }

  @Test
  void null_and_boolean_take_a_byte() {
    assertThat(ItemSize.of(AttributeValue.fromNul(true))).isEqualTo(1);
    assertThat(ItemSize.of(AttributeValue.fromBool(false))).isEqualTo(1);
  }

  @Test
  void set_takes_what_its_elements_take() {
    assertThat(ItemSize.of(AttributeValue.fromSs(List.of("a", "€")))).isEqualTo(1 + 3);
    assertThat(ItemSize.of(AttributeValue.fromNs(List.of("1", "-123")))).isEqualTo(2 + 4);
    assertThat(ItemSize.of(AttributeValue.fromBs(List.of(bytes(2), bytes(5))))).isEqualTo(2 + 5);
  }

  @Test
  void list_takes_3_bytes_and_one_for_each_element() {
    AttributeValue a = AttributeValue.fromS("a");

    assertThat(ItemSize.of(AttributeValue.fromL(List.of()))).isEqualTo(3);
    assertThat(ItemSize.of(AttributeValue.fromL(List.of(a, AttributeValue.fromN("123")))))
        .isEqualTo(3 + (1 + 1) + (1 + 3));
  }

  @Test
  void map_takes_3_bytes_and_one_for_each_element_beside_names_and_values() {
    AttributeValue inner = AttributeValue.fromM(Map.of("né", AttributeValue.fromS("abc")));

    assertThat(ItemSize.of(AttributeValue.fromM(Map.of()))).isEqualTo(3);
    assertThat(ItemSize.of(inner)).isEqualTo(3 + (1 + 3 + 3));
    assertThat(ItemSize.of(AttributeValue.fromM(Map.of("m", inner)))).isEqualTo(3 + (1 + 1 + 10));
  }

  @Test
  void item_takes_names_and_values_of_its_attributes() {
    Map<String, AttributeValue> item =
        Map.of(
            "id", AttributeValue.fromS("order-1"),
            "prix", AttributeValue.fromN("-12.5"),
            "payé", AttributeValue.fromBool(true),
            "lines", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))));

    assertThat(ItemSize.of(item)).isEqualTo((2 + 7) + (4 + 4) + (5 + 1) + (5 + 3 + 1 + 1));
    assertThat(ItemSize.of(Map.of())).isZero();
  }

  @Test
  void value_without_a_type_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemSize.of(AttributeValue.builder().build()))
        .withMessage("value (AttributeValue()) must have a type");
  }

  private static SdkBytes bytes(int length) {
    return SdkBytes.fromByteArray(new byte[length]);
  }
}
