package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.m;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ProjectionExpressionTests {
  private static final AttributeValue INNER = m(Map.of("x", s("hi"), "y", s("yo")));
  private static final AttributeValue DOC = m(Map.of("b", l(n(2), n(4), INNER), "c", n(5)));
  private static final Map<String, AttributeValue> ITEM =
      Map.of("p", s("key"), "a", DOC, "b", s("hello"), "a.b", s("dotted"));

  private static Map<String, AttributeValue> project(String text) {
    return request().projection(text).apply(ITEM);
  }

  @Test
  void whole_attributes_are_chosen() {
    assertThat(project(" a  ,   b ")).isEqualTo(Map.of("a", DOC, "b", s("hello")));
  }

  @Test
  void parts_stay_in_the_maps_and_lists_they_stand_in() {
    assertThat(project("a.b[0]")).isEqualTo(Map.of("a", m(Map.of("b", l(n(2))))));
    assertThat(project("a.b[2].y"))
        .isEqualTo(Map.of("a", m(Map.of("b", l(m(Map.of("y", s("yo"))))))));
    assertThat(project("a.b[0],a.c")).isEqualTo(Map.of("a", m(Map.of("b", l(n(2)), "c", n(5)))));
  }

  @Test
  void chosen_elements_of_a_list_move_together_in_their_order() {
    assertThat(project("a.b[2], a.b[0]")).isEqualTo(Map.of("a", m(Map.of("b", l(n(2), INNER)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a.b[3]",
        "a.x",
        "a.x.y",
        "a.b[3].x",
        "a.b.x",
        "a[0]",
        "a.b[0].x",
        "a.b[0][0]",
        "b.c"
      })
  void paths_that_lead_nowhere_leave_no_trace(String text) {
    assertThat(project(text)).isEmpty();
  }

  @Test
  void paths_that_lead_nowhere_do_not_hide_others() {
    assertThat(project("a.x, a.b[0], x, a.b[3].x")).isEqualTo(Map.of("a", m(Map.of("b", l(n(2))))));
  }

  @Test
  void a_placeholder_is_one_step() {
    assertThat(request().name("#n", "a.b").projection("#n").apply(ITEM))
        .isEqualTo(Map.of("a.b", s("dotted")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a, a | [a] | [a]",
        "a.b[0],a.b[0] | [a, b, [0]] | [a, b, [0]]",
        "a.b, a | [a, b] | [a]",
        "a, a.b[2].c | [a] | [a, b, [2], c]",
        "#n.b, a | [a, b] | [a]",
      })
  void paths_do_not_overlap(String text, String one, String two) {
    Request request = text.contains("#n") ? request().name("#n", "a") : request();

    assertThat(refusal(() -> request.projection(text)))
        .isEqualTo(
            "Invalid ProjectionExpression: Two document paths overlap with each other; must remove"
                + " or rewrite one of these paths; path one: %s, path two: %s".formatted(one, two));
  }

  @Test
  void paths_do_not_conflict() {
    assertThat(refusal(() -> request().projection("a.b, a[1]")))
        .isEqualTo(
            "Invalid ProjectionExpression: Two document paths conflict with each other; must remove"
                + " or rewrite one of these paths; path one: [a, b], path two: [a, [1]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "a.b, a.c", "a.b.d, a.b.e", "a[1], a[2]", "a.b, a.c[2]"})
  void siblings_are_fine(String text) {
    assertThatCode(() -> request().projection(text)).doesNotThrowAnyException();
  }

  @Test
  void attributes_are_those_the_paths_begin_at() {
    assertThat(request().projection("a.b, a.c, d").attributes()).isEqualTo(Set.of("a", "d"));
  }
}
