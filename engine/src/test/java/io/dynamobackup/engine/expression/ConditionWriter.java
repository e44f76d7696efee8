package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes random conditions AWS would accept, and what they mean. */
final class ConditionWriter extends ExpressionWriter {
  private static final List<List<Object>> PATHS =
      List.of(
          List.of("a"),
          List.of("b"),
          List.of("c"),
          List.of("m"),
          List.of("m", "x"),
          List.of("m", "y"),
          List.of("l"),
          List.of("l", 0),
          List.of("l", 1),
          List.of("l", 1, "x"));

  ConditionWriter(Random random) {
    super(random);
  }

  /** A condition, how strongly its outermost operator binds, and when it holds. */
  record Condition(String text, int strength, Predicate<Map<String, Object>> holds) {
    static final int OR = 0;
    static final int AND = 1;
    static final int NOT = 2;
    static final int SIMPLE = 3;
    static final int GROUP = 4;
  }

  Condition condition(int depth) {
    Condition written =
        switch (depth == 0 ? 3 : random.nextInt(5)) {
          case 0 -> joined(depth, "OR", Condition.OR);
          case 1 -> joined(depth, "AND", Condition.AND);
          case 2 -> not(depth);
          default -> simple();
        };
    return oneIn(5) ? group(written) : written;
  }

  private Condition joined(int depth, String word, int strength) {
    Condition left = atLeast(strength, condition(depth - 1));
    Condition right = atLeast(strength, condition(depth - 1));
    return new Condition(
        left.text() + space() + keyword(word) + space() + right.text(),
        strength,
        strength == Condition.OR
            ? left.holds().or(right.holds())
            : left.holds().and(right.holds()));
  }

  private Condition not(int depth) {
    Condition negated = atLeast(Condition.NOT, condition(depth - 1));
    return new Condition(
        keyword("NOT") + space() + negated.text(), Condition.NOT, negated.holds().negate());
  }

  private Condition atLeast(int strength, Condition condition) {
    return condition.strength() < strength ? group(condition) : condition;
  }

  private Condition group(Condition condition) {
    return condition.strength() == Condition.GROUP
        ? condition
        : new Condition(
            "(" + gap() + condition.text() + gap() + ")", Condition.GROUP, condition.holds());
  }

  private Condition simple() {
    return switch (random.nextInt(5)) {
      case 0 -> comparison(List.of("=", "<>"), false);
      case 1 -> comparison(List.of("<", "<=", ">", ">="), true);
      case 2 -> between();
      case 3 -> in();
      default -> function();
    };
  }

  private static Condition simple(String text, Predicate<Map<String, Object>> holds) {
    return new Condition(text, Condition.SIMPLE, holds);
  }

  private Condition comparison(List<String> operators, boolean ordered) {
    String operator = any(operators);
    Written left = operand(ordered);
    Written right = otherThan(left, ordered);
    return simple(
        left.text() + gap() + operator + gap() + right.text(),
        item -> compare(operator, left, right, item));
  }

  private static boolean compare(
      String operator, Written left, Written right, Map<String, Object> item) {
    Object a = left.of(item);
    Object b = right.of(item);
    boolean equal = a != null && Objects.equals(a, b);
    Integer order = Plain.order(a, b);
    return switch (operator) {
      case "=" -> equal;
      case "<>" -> !equal;
      case "<" -> order != null && order < 0;
      case "<=" -> order != null && order <= 0;
      case ">" -> order != null && order > 0;
      default -> order != null && order >= 0;
    };
  }

  private Condition between() {
    Written operand = operand(true);
    Written low = otherThan(operand, true);
    Written high = path(any(PATHS));
    if (high.identity().equals(operand.identity())) {
      return simple();
    }
    return simple(
        operand.text()
            + space()
            + keyword("BETWEEN")
            + space()
            + low.text()
            + space()
            + keyword("AND")
            + space()
            + high.text(),
        item -> compare(">=", operand, low, item) && compare("<=", operand, high, item));
  }

  private Condition in() {
    Written operand = operand(false);
    List<Written> candidates = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      candidates.add(otherThan(operand, false));
    }
    return simple(
        operand.text()
            + space()
            + keyword("IN")
            + gap()
            + "("
            + candidates.stream().map(Written::text).collect(Collectors.joining("," + gap()))
            + ")",
        item -> candidates.stream().anyMatch(c -> compare("=", operand, c, item)));
  }

  private Condition function() {
    Written path = path(any(PATHS));
    return switch (random.nextInt(5)) {
      case 0 -> simple(call("attribute_exists", path), item -> path.of(item) != null);
      case 1 -> simple(call("attribute_not_exists", path), item -> path.of(item) == null);
      case 2 -> {
        String type = any(List.of("S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL"));
        yield simple(
            call("attribute_type", path, value(Request.s(type))),
            item -> {
              Object value = path.of(item);
              return value != null && Plain.type(value).equals(type);
            });
      }
      case 3 -> {
        Written prefix = value(any(valuesOf("S", "B")));
        yield simple(
            call("begins_with", path, prefix),
            item -> Plain.beginsWith(path.of(item), prefix.of(item)));
      }
      default -> {
        Written part = otherThan(path, false);
        yield simple(
            call("contains", path, part), item -> Plain.contains(path.of(item), part.of(item)));
      }
    };
  }

  private String call(String function, Written... arguments) {
    return function
        + gap()
        + "("
        + List.of(arguments).stream().map(Written::text).collect(Collectors.joining("," + gap()))
        + gap()
        + ")";
  }

  private Written operand(boolean ordered) {
    Written written =
        switch (random.nextInt(4)) {
          case 0 -> value(any(ordered ? valuesOf("S", "N", "B") : VALUES));
          case 1 -> {
            Written sized = path(any(PATHS));
            yield new Written(call("size", sized), "size", item -> Plain.size(sized.of(item)));
          }
          default -> path(any(PATHS));
        };
    return oneIn(6)
        ? new Written("(" + written.text() + ")", written.identity(), written.of())
        : written;
  }

  private Written otherThan(Written first, boolean ordered) {
    Written written = operand(ordered);
    return written.identity().equals(first.identity())
        ? value(any(valuesOf("S", "N", "B")))
        : written;
  }

  private static List<AttributeValue> valuesOf(String... types) {
    return VALUES.stream()
        .filter(value -> List.of(types).contains(Plain.type(Plain.of(value))))
        .toList();
  }
}
