package io.dynamobackup.engine.operation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
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

class SameItemTests {

  static Stream<Arguments> pairs() {
    SdkBytes a = SdkBytes.fromUtf8String("a");
    SdkBytes b = SdkBytes.fromUtf8String("b");
    AttributeValue one = fromSs(List.of("x", "y"));
    AttributeValue other = fromSs(List.of("y", "x"));
    return Stream.of(
        Arguments.of(one, other, true),
        Arguments.of(fromNs(List.of("1", "2")), fromNs(List.of("2", "1")), true),
        Arguments.of(fromBs(List.of(a, b)), fromBs(List.of(b, a)), true),
        Arguments.of(fromL(List.of(one)), fromL(List.of(other)), true),
        Arguments.of(fromM(Map.of("k", one)), fromM(Map.of("k", other)), true),
        Arguments.of(one, fromSs(List.of("x")), false),
        Arguments.of(one, fromSs(List.of("x", "z")), false),
        Arguments.of(fromL(List.of(one, fromS("x"))), fromL(List.of(fromS("x"), one)), false),
        Arguments.of(fromL(List.of(one)), fromL(List.of(one, one)), false),
        Arguments.of(fromM(Map.of("k", one)), fromM(Map.of("l", one)), false),
        Arguments.of(fromS("1"), fromN("1"), false));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void items_are_the_same_if_only_sets_are_in_another_order(
      AttributeValue before, AttributeValue after, boolean same) {
    assertThat(SameItem.test(Map.of("a", before), Map.of("a", after))).isEqualTo(same);
  }

  @Test
  void item_that_comes_or_goes_is_not_the_same() {
    assertThat(SameItem.test(null, Map.of())).isFalse();
    assertThat(SameItem.test(Map.of(), null)).isFalse();
  }

  @Test
  void attribute_more_is_a_change() {
    Map<String, AttributeValue> less = Map.of("a", fromS("1"));
    Map<String, AttributeValue> more = Map.of("a", fromS("1"), "b", fromS("2"));

    assertThat(SameItem.test(less, more)).isFalse();
    assertThat(SameItem.test(more, less)).isFalse();
  }
}
