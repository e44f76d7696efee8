package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExpressionCacheTests {
  private final ExpressionCache cache = new ExpressionCache();

  @Test
  void an_expression_is_parsed_once() {
    Condition first = cache.condition(ExpressionKind.CONDITION, "a = b");

    assertThat(cache.condition(ExpressionKind.FILTER, "a = b")).isSameAs(first);
  }

  @Test
  void errors_name_the_parameter_at_hand_each_time() {
    assertThat(refusal(() -> cache.condition(ExpressionKind.CONDITION, "a =")))
        .startsWith("Invalid ConditionExpression: ");
    assertThat(refusal(() -> cache.condition(ExpressionKind.FILTER, "a =")))
        .startsWith("Invalid FilterExpression: ");
  }

  @Test
  void texts_of_different_grammars_are_not_mixed_up() {
    assertThat(cache.projection("a")).hasSize(1);
    assertThat(refusal(() -> cache.condition(ExpressionKind.CONDITION, "a")))
        .contains("Syntax error");
  }

  @Test
  void the_least_recently_used_goes_first() {
    BoundedCache<Object> bounded = new BoundedCache<>(2);
    Object a = bounded.get("a", text -> new Object());
    Object b = bounded.get("b", text -> new Object());

    Object again = bounded.get("a", text -> new Object());
    bounded.get("c", text -> new Object());

    assertThat(again).isSameAs(a);
    assertThat(bounded.size()).isEqualTo(2);
    assertThat(bounded.get("a", text -> new Object())).isSameAs(a);
    assertThat(bounded.get("b", text -> new Object())).isNotSameAs(b);
  }

  @Test
  void a_cache_has_room() {
    assertThatThrownBy(() -> new ExpressionCache(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity (0) must be positive");
  }
}
