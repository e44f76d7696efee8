package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;

/**
 * The comparison operators of the parameters that came before expressions, as the API Reference
 * describes them under "ComparisonOperator", and what they are in the language of expressions.
 */
enum LegacyOperator {
  EQ(1, Types.ALL),
  NE(1, Types.ALL),
  LE(1, Types.ORDERED),
  LT(1, Types.ORDERED),
  GE(1, Types.ORDERED),
  GT(1, Types.ORDERED),
  NOT_NULL(0, Types.ALL),
  NULL(0, Types.ALL),
  CONTAINS(1, Types.MEMBERS),
  NOT_CONTAINS(1, Types.MEMBERS),
  BEGINS_WITH(1, Types.SEQUENCES),
  IN(1, Types.ORDERED),
  BETWEEN(2, Types.ORDERED);

  private final int arguments;
  private final Types types;

  LegacyOperator(int arguments, Types types) {
    this.arguments = arguments;
    this.types = types;
  }

  static LegacyOperator of(ComparisonOperator operator) {
    return valueOf(operator.toString());
  }

  /** Returns true if it takes so many arguments; {@code IN} takes any number but none. */
  boolean takes(int number) {
    return this == IN ? number >= arguments : number == arguments;
  }

  /** Returns true if its arguments may be of that type. */
  boolean takes(String type) {
    return types.names.contains(type);
  }

  /** Returns the same in the language of expressions. */
  Condition on(Path attribute, List<AttributeValue> arguments) {
    List<Operand> operands = new ArrayList<>();
    operands.add(attribute);
    arguments.forEach(argument -> operands.add(new Literal(argument)));
    return switch (this) {
      case EQ -> comparison(Comparator.EQUAL, operands);
      case NE -> comparison(Comparator.NOT_EQUAL, operands);
      case LE -> comparison(Comparator.LESS_OR_EQUAL, operands);
      case LT -> comparison(Comparator.LESS, operands);
      case GE -> comparison(Comparator.GREATER_OR_EQUAL, operands);
      case GT -> comparison(Comparator.GREATER, operands);
      case NOT_NULL -> new FunctionCall(FunctionName.ATTRIBUTE_EXISTS, operands);
      case NULL -> new FunctionCall(FunctionName.ATTRIBUTE_NOT_EXISTS, operands);
      case CONTAINS -> new FunctionCall(FunctionName.CONTAINS, operands);
      case NOT_CONTAINS -> containsNot(attribute, operands);
      case BEGINS_WITH -> new FunctionCall(FunctionName.BEGINS_WITH, operands);
      case IN -> new In(attribute, operands.subList(1, operands.size()));
      case BETWEEN -> new Between(attribute, operands.get(1), operands.get(2));
    };
  }

  private static Condition comparison(Comparator comparator, List<Operand> operands) {
    return new Comparison(comparator, operands.get(0), operands.get(1));
  }

  /** An attribute that is not there contains nothing, and does not meet this either. */
  private static Condition containsNot(Path attribute, List<Operand> operands) {
    return new And(
        new FunctionCall(FunctionName.ATTRIBUTE_EXISTS, List.of(attribute)),
        new Not(new FunctionCall(FunctionName.CONTAINS, operands)));
  }

  /**
   * Returns the same as the operator of a key condition; those that no order of keys can answer
   * keep their names.
   */
  String ofKeys() {
    return switch (this) {
      case EQ -> Comparator.EQUAL.symbol();
      case LE -> Comparator.LESS_OR_EQUAL.symbol();
      case LT -> Comparator.LESS.symbol();
      case GE -> Comparator.GREATER_OR_EQUAL.symbol();
      case GT -> Comparator.GREATER.symbol();
      case BEGINS_WITH -> FunctionName.BEGINS_WITH.text();
      case BETWEEN -> Between.OPERATOR;
      case NE, NOT_NULL, NULL, CONTAINS, NOT_CONTAINS, IN -> name();
    };
  }

  /** The types of what is compared with. */
  private enum Types {
    SEQUENCES("S", "B"),
    ORDERED("S", "N", "B"),
    MEMBERS("S", "N", "B", "BOOL", "NULL"),
    ALL("S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL");

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of
    private final List<String> names;

    Types(String... names) {
      this.names = List.of(names);
    }
  }
}
