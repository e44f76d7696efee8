package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the operators of {@code Expected} find of an item. */
class ExpectedOperatorTests extends ExpectedConditions {
  @Test
  void equal_are_values_of_one_type_and_content() {
    assertThat(holds("number", "EQ", n("2.0"))).isTrue();
    assertThat(holds("texts", "EQ", fromSs(List.of("a", "b")))).isTrue();
    assertThat(holds("numbers", "EQ", fromNs(List.of("4", "2.00")))).isTrue();
    assertThat(holds("list", "EQ", item.get("list"))).isTrue();
    assertThat(holds("map", "EQ", fromM(Map.of("a", n("1"))))).isTrue();
    assertThat(holds("nothing", "EQ", fromNul(true))).isTrue();
    assertThat(holds("number", "EQ", n("3"))).isFalse();
    assertThat(holds("number", "EQ", s("2"))).isFalse();
    assertThat(holds("absent", "EQ", n("2"))).isFalse();
  }

  @Test
  void not_equal_are_values_of_other_types_and_those_that_are_absent() {
    assertThat(holds("number", "NE", n("3"))).isTrue();
    assertThat(holds("number", "NE", s("2"))).isTrue();
    assertThat(holds("absent", "NE", n("2"))).isTrue();
    assertThat(holds("number", "NE", n("2"))).isFalse();
    assertThat(holds("texts", "NE", fromSs(List.of("a", "b")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "LT, false, false, true",
    "LE, false, true, true",
    "GT, true, false, false",
    "GE, true, true, false"
  })
  void order_is_that_of_numbers_strings_and_unsigned_bytes(
      String operator, boolean toLess, boolean toSame, boolean toMore) {
    Map<String, List<AttributeValue>> values =
        Map.of(
            "number", List.of(n("-10"), n("2e0"), n("10")),
            "text", List.of(s("hell"), s("hello"), s("hello!")),
            "bytes", List.of(b(1, 2, 120), b(1, 2, 250), b(1, 2, 255)));

    values.forEach(
        (attribute, each) -> {
          assertThat(holds(attribute, operator, each.get(0))).isEqualTo(toLess);
          assertThat(holds(attribute, operator, each.get(1))).isEqualTo(toSame);
          assertThat(holds(attribute, operator, each.get(2))).isEqualTo(toMore);
        });
    assertThat(holds("number", operator, s("2"))).isFalse();
    assertThat(holds("absent", operator, n("2"))).isFalse();
  }

  @Test
  void null_means_absent_whatever_the_type_of_the_value() {
    assertThat(holds("nothing", "NOT_NULL")).isTrue();
    assertThat(holds("absent", "NOT_NULL")).isFalse();
    assertThat(holds("absent", "NULL")).isTrue();
    assertThat(holds("nothing", "NULL")).isFalse();
  }

  @Test
  void contained_is_a_part_of_a_string_or_binary_and_a_member_of_a_set_or_list() {
    assertThat(holds("text", "CONTAINS", s("ell"))).isTrue();
    assertThat(holds("bytes", "CONTAINS", b(2, 250))).isTrue();
    assertThat(holds("numbers", "CONTAINS", n("4.0"))).isTrue();
    assertThat(holds("texts", "CONTAINS", s("a"))).isTrue();
    assertThat(holds("blobs", "CONTAINS", b(7))).isTrue();
    assertThat(holds("list", "CONTAINS", n("2"))).isTrue();
    assertThat(holds("list", "CONTAINS", fromBool(true))).isTrue();
    assertThat(holds("list", "CONTAINS", fromNul(true))).isTrue();
    assertThat(holds("text", "CONTAINS", s("elo"))).isFalse();
    assertThat(holds("text", "CONTAINS", n("2"))).isFalse();
    assertThat(holds("map", "CONTAINS", s("a"))).isFalse();
    assertThat(holds("absent", "CONTAINS", n("2"))).isFalse();
  }

  @Test
  void what_is_absent_contains_nothing_and_does_not_lack_it_either() {
    assertThat(holds("text", "NOT_CONTAINS", s("elo"))).isTrue();
    assertThat(holds("text", "NOT_CONTAINS", n("1"))).isTrue();
    assertThat(holds("numbers", "NOT_CONTAINS", n("3"))).isTrue();
    assertThat(holds("list", "NOT_CONTAINS", n("3"))).isTrue();
    assertThat(holds("numbers", "NOT_CONTAINS", n("2"))).isFalse();
    assertThat(holds("text", "NOT_CONTAINS", s("ell"))).isFalse();
    assertThat(holds("absent", "NOT_CONTAINS", n("1"))).isFalse();
  }

  @Test
  void strings_and_binaries_begin_with_what_they_begin_with() {
    assertThat(holds("text", "BEGINS_WITH", s("he"))).isTrue();
    assertThat(holds("bytes", "BEGINS_WITH", b(1, 2))).isTrue();
    assertThat(holds("text", "BEGINS_WITH", s("el"))).isFalse();
    assertThat(holds("number", "BEGINS_WITH", s("2"))).isFalse();
    assertThat(holds("absent", "BEGINS_WITH", s("2"))).isFalse();
  }

  @Test
  void in_asks_for_the_value_among_others_not_for_members_of_a_set() {
    assertThat(holds("number", "IN", n("1"), n("2.0"), n("3"))).isTrue();
    assertThat(holds("text", "IN", s("hello"))).isTrue();
    assertThat(holds("number", "IN", n("1"), n("3"))).isFalse();
    assertThat(holds("numbers", "IN", n("2"), n("4"))).isFalse();
    assertThat(holds("absent", "IN", n("2"))).isFalse();
  }

  @Test
  void between_includes_both_bounds() {
    assertThat(holds("number", "BETWEEN", n("1"), n("2"))).isTrue();
    assertThat(holds("number", "BETWEEN", n("2"), n("2"))).isTrue();
    assertThat(holds("text", "BETWEEN", s("a"), s("i"))).isTrue();
    assertThat(holds("bytes", "BETWEEN", b(1), b(2))).isTrue();
    assertThat(holds("number", "BETWEEN", n("3"), n("4"))).isFalse();
    assertThat(holds("number", "BETWEEN", s("1"), s("3"))).isFalse();
    assertThat(holds("absent", "BETWEEN", n("1"), n("3"))).isFalse();
  }
}
