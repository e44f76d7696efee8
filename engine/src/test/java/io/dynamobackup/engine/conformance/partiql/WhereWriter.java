package io.dynamobackup.engine.conformance.partiql;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes random conditions, each twice: as a where clause and as a filter expression. The items
 * they are about have a string {@code pk}, a number {@code sk} and, some of them, a number {@code
 * n}, a string {@code t} and a string {@code g}.
 */
final class WhereWriter {
  private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");

  private final Random random;
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  WhereWriter(long seed) {
    this.random = new Random(seed);
  }

  /** A condition in both languages. */
  record Where(String partiql, String expression) {}

  /** Returns what the placeholders of the expressions stand for. */
  Map<String, AttributeValue> values() {
    return values;
  }

  /** Returns the condition to be in a partition, and a random one. */
  Where inPartition(String partition) {
    Where rest = condition(2);
    return new Where(
        "pk = '%s' AND (%s)".formatted(partition, rest.partiql()),
        "pk = %s AND (%s)".formatted(placeholder(fromS(partition)), group(rest)));
  }

  Where condition(int depth) {
    return switch (depth == 0 ? 3 : random.nextInt(5)) {
      case 0 -> joined("AND", depth);
      case 1 -> joined("OR", depth);
      case 2 -> {
        Where negated = condition(depth - 1);
        yield new Where(
            "NOT (%s)".formatted(negated.partiql()), "NOT (%s)".formatted(negated.expression()));
      }
      default -> simple();
    };
  }

  private Where joined(String operator, int depth) {
    Where left = condition(depth - 1);
    Where right = condition(depth - 1);
    return new Where(
        "(%s) %s (%s)".formatted(left.partiql(), operator, right.partiql()),
        "(%s) %s (%s)".formatted(left.expression(), operator, right.expression()));
  }

  private static String group(Where where) {
    return where.expression();
  }

  private Where simple() {
    String attribute = List.of("pk", "sk", "n", "t", "g").get(random.nextInt(5));
    return switch (random.nextInt(6)) {
      case 0 -> in(attribute);
      case 1 -> between(attribute);
      case 2 -> text(attribute);
      case 3 -> presence(attribute);
      default -> comparison(attribute);
    };
  }

  private Where comparison(String attribute) {
    String comparator = COMPARATORS.get(random.nextInt(COMPARATORS.size()));
    Where value = value(attribute);
    return random.nextInt(4) == 0
        ? new Where(
            "%s %s %s".formatted(value.partiql(), comparator, attribute),
            "%s %s %s".formatted(value.expression(), comparator, attribute))
        : new Where(
            "%s %s %s".formatted(attribute, comparator, value.partiql()),
            "%s %s %s".formatted(attribute, comparator, value.expression()));
  }

  private Where in(String attribute) {
    Where first = value(attribute);
    Where second = value(attribute);
    return new Where(
        "%s IN [%s, %s]".formatted(attribute, first.partiql(), second.partiql()),
        "%s IN (%s, %s)".formatted(attribute, first.expression(), second.expression()));
  }

  private Where between(String attribute) {
    String low = isNumber(attribute) ? "1" : "'a'";
    String high = isNumber(attribute) ? "3" : "'b'";
    AttributeValue from = isNumber(attribute) ? fromN("1") : fromS("a");
    AttributeValue to = isNumber(attribute) ? fromN("3") : fromS("b");
    return new Where(
        "%s BETWEEN %s AND %s".formatted(attribute, low, high),
        "%s BETWEEN %s AND %s".formatted(attribute, placeholder(from), placeholder(to)));
  }

  private Where text(String attribute) {
    if (isNumber(attribute)) {
      return comparison(attribute);
    }
    String function = random.nextBoolean() ? "begins_with" : "contains";
    return new Where(
        "%s(%s, 'a')".formatted(function, attribute),
        "%s(%s, %s)".formatted(function, attribute, placeholder(fromS("a"))));
  }

  private Where presence(String attribute) {
    boolean missing = random.nextBoolean();
    return new Where(
        "%s IS %sMISSING".formatted(attribute, missing ? "" : "NOT "),
        "attribute_%sexists(%s)".formatted(missing ? "not_" : "", attribute));
  }

  private Where value(String attribute) {
    if (isNumber(attribute)) {
      String number = Integer.toString(random.nextInt(5));
      return new Where(number, placeholder(fromN(number)));
    }
    String text = List.of("a", "b", "ab", "it's").get(random.nextInt(4));
    return new Where("'%s'".formatted(text.replace("'", "''")), placeholder(fromS(text)));
  }

  private static boolean isNumber(String attribute) {
    return attribute.equals("sk") || attribute.equals("n");
  }

  private String placeholder(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }
}
