package io.dynamobackup.engine.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes random updates AWS would accept, and what they mean. */
final class UpdateWriter extends ExpressionWriter {
  private static final List<List<Object>> PLACES =
      List.of(
          List.of("a"),
          List.of("b"),
          List.of("c"),
          List.of("m", "x"),
          List.of("m", "y"),
          List.of("m", "l", 0),
          List.of("m", "l", 1),
          List.of("m", "l", 9),
          List.of("l", 0),
          List.of("l", 1),
          List.of("l", 2),
          List.of("l", 7),
          List.of("l", 8));

  final List<UpdateReference.Action> actions = new ArrayList<>();

  UpdateWriter(Random random) {
    super(random);
  }

  AttributeValue anyValue() {
    return any(
        List.of(
            Request.n("1"),
            Request.n("2.50"),
            Request.ss("a", "b"),
            Request.ss("b"),
            Request.ns("1", "2"),
            Request.ns("2.0"),
            Request.s("text"),
            Request.l(Request.n("1"))));
  }

  String update() {
    List<List<Object>> places = new ArrayList<>(PLACES);
    Collections.shuffle(places, random);
    List<String> sections = new ArrayList<>(List.of("SET", "REMOVE", "ADD", "DELETE"));
    Collections.shuffle(sections, random);
    StringBuilder text = new StringBuilder();
    int used = 0;
    for (String section : sections.subList(0, 1 + random.nextInt(4))) {
      List<String> written = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        written.add(action(section, places.get(used++)));
      }
      text.append(keyword(section)).append(space());
      text.append(String.join(gap() + "," + gap(), written)).append(space());
    }
    return text.toString();
  }

  private String action(String section, List<Object> place) {
    String path = path(place).text();
    Written operand =
        switch (section) {
          case "SET" -> assigned();
          case "ADD" -> value(any(List.of(Request.n("1.5"), Request.ss("b", "c"))));
          case "DELETE" -> value(any(List.of(Request.ns("1"), Request.ss("b", "c"))));
          default -> null;
        };
    actions.add(new UpdateReference.Action(section, place, operand));
    if (operand == null) {
      return path;
    }
    return path + (section.equals("SET") ? gap() + "=" + gap() : space()) + operand.text();
  }

  private Written assigned() {
    Written path = path(any(PLACES));
    return switch (random.nextInt(5)) {
      case 0 -> path;
      case 1 -> value(anyValue());
      case 2 -> ifNotExists(path);
      case 3 -> sum(random.nextBoolean() ? path : ifNotExists(path));
      default -> append(path);
    };
  }

  private Written ifNotExists(Written path) {
    Written otherwise = value(anyValue());
    return new Written(
        "if_not_exists(" + path.text() + "," + gap() + otherwise.text() + ")",
        "if_not_exists",
        item -> path.of(item) == null ? otherwise.of(item) : path.of(item));
  }

  private Written sum(Written left) {
    Written right = value(Request.n("0.50"));
    String operator = any(List.of("+", "-"));
    String text = left.text() + gap() + operator + gap() + right.text();
    return new Written(
        oneIn(3) ? "(" + text + ")" : text,
        "sum",
        item -> {
          if (left.of(item) == null) {
            return null;
          }
          if (left.of(item) instanceof BigDecimal a && right.of(item) instanceof BigDecimal b) {
            BigDecimal result = operator.equals("+") ? a.add(b) : a.subtract(b);
            return result.stripTrailingZeros();
          }
          throw new UpdateReference.Refused();
        });
  }

  private Written append(Written path) {
    Written added = value(Request.l(Request.s("new")));
    return new Written(
        "list_append(" + path.text() + "," + added.text() + ")",
        "list_append",
        item -> {
          Object first = path.of(item);
          if (first == null) {
            return null;
          }
          if (first instanceof List<?> a && added.of(item) instanceof List<?> b) {
            List<Object> joined = new ArrayList<>(a);
            joined.addAll(b);
            return joined;
          }
          throw new UpdateReference.Refused();
        });
  }
}
