package io.dynamobackup.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemTextTests {

  @Test
  void numbers_are_compared_by_value() {
    assertThat(of(AttributeValue.fromN("100"))).isEqualTo(of(AttributeValue.fromN("1E2")));
    assertThat(of(AttributeValue.fromN("1"))).isNotEqualTo(of(AttributeValue.fromS("1")));
  }

  @Test
  void sets_have_no_order_and_lists_have() {
    assertThat(of(AttributeValue.fromSs(List.of("a", "b"))))
        .isEqualTo(of(AttributeValue.fromSs(List.of("b", "a"))));
    assertThat(of(AttributeValue.fromNs(List.of("1", "2.0"))))
        .isEqualTo(of(AttributeValue.fromNs(List.of("2", "1"))));
    assertThat(of(list("a", "b"))).isNotEqualTo(of(list("b", "a")));
  }

  @Test
  void texts_are_short_and_tell_the_types_apart() {
    AttributeValue bytes = AttributeValue.fromB(SdkBytes.fromUtf8String("hi"));

    assertThat(of(bytes)).hasToString("{value: binary aGk=}");
    assertThat(of(AttributeValue.fromS("say \"hi\""))).hasToString("{value: \"say \\\"hi\\\"\"}");
    assertThat(of(AttributeValue.fromM(Map.of("nested", AttributeValue.fromNul(true)))))
        .hasToString("{value: {nested: null}}");
    assertThat(of(AttributeValue.fromSs(List.of("b", "a"))))
        .hasToString("{value: set [\"a\", \"b\"]}");
  }

  private static ItemText of(AttributeValue value) {
    return ItemText.of(Map.of("value", value));
  }

  private static AttributeValue list(String one, String other) {
    return AttributeValue.fromL(List.of(AttributeValue.fromS(one), AttributeValue.fromS(other)));
  }
}
