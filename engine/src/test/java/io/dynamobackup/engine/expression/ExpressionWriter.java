package io.dynamobackup.engine.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes random expressions together with what they mean, said a second time in plain Java.
 *
 * <p>Names and values stand as placeholders now and then; white space and the case of keywords
 * vary.
 */
class ExpressionWriter {
  /** Few values, so that many are equal, some of them only by value or content. */
  static final List<AttributeValue> VALUES =
      List.of(
          Request.n("1"),
          Request.n("1.0"),
          Request.n("-20"),
          Request.n("3"),
          Request.s("a"),
          Request.s("ab"),
          Request.s("\uFFFD"),
          Request.s("\uD83D\uDE00"),
          Request.s(""),
          Request.b("a"),
          Request.b("\u00FF"),
          Request.b("ab"),
          Request.bool(true),
          Request.bool(false),
          Request.nul(),
          Request.ss("a", "ab"),
          Request.ss("ab", "a"),
          Request.ns("1", "3"),
          Request.ns("3.0", "1"),
          Request.bs("a"),
          Request.l(Request.n("1"), Request.s("a")),
          Request.l(),
          Request.m(Map.of("x", Request.n("1"))),
          Request.m(Map.of("x", Request.n("1.00"))),
          Request.m(Map.of()));

  final Random random;
  final Map<String, String> names = new LinkedHashMap<>();
  final Map<String, AttributeValue> values = new LinkedHashMap<>();

  ExpressionWriter(Random random) {
    this.random = random;
  }

  /** A part of an expression, and what it gives for an item. */
  record Written(String text, String identity, Function<Map<String, Object>, @Nullable Object> of) {
    @Nullable Object of(Map<String, Object> item) {
      return of.apply(item);
    }
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  String space() {
    return any(List.of(" ", "  ", "\t", " \n"));
  }

  String gap() {
    return oneIn(2) ? "" : space();
  }

  String keyword(String word) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      written.append(oneIn(4) ? Character.toLowerCase(c) : c);
    }
    return written.toString();
  }

  /**
   * Writes a path of names and positions, such as {@code List.of("m", "x")} or {@code ("l", 0)}.
   */
  Written path(List<Object> steps) {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer position) {
        text.append('[').append(gap()).append(position).append(gap()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(name((String) step));
      }
    }
    return new Written(text.toString(), steps.toString(), item -> follow(item, steps));
  }

  private String name(String name) {
    if (!oneIn(3)) {
      return name;
    }
    String placeholder = "#" + names.size();
    names.put(placeholder, name);
    return placeholder;
  }

  static @Nullable Object follow(@Nullable Object value, List<Object> steps) {
    Object found = value;
    for (Object step : steps) {
      if (step instanceof Integer position) {
        found = found instanceof List<?> list && position < list.size() ? list.get(position) : null;
      } else {
        found = found instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return found;
  }

  Written value(AttributeValue value) {
    String placeholder = ":" + values.size();
    values.put(placeholder, value);
    Object plain = Plain.of(value);
    return new Written(placeholder, placeholder, item -> plain);
  }

  ExpressionParameters parameters() {
    return ExpressionParameters.create()
        .names(names.isEmpty() ? null : names)
        .values(values.isEmpty() ? null : values);
  }
}
