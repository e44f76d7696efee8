package io.dynamobackup.engine.expression;

import org.jspecify.annotations.Nullable;

/**
 * What a parser has read before it knows whether it is an operand or a condition; a call of a
 * function may be either.
 *
 * @param operand null if it can only be a condition
 * @param condition null if it can only be an operand
 * @param call where the function is named, if it is a call
 * @param grouped whether it stands in parentheses
 */
record Term(
    @Nullable Operand operand,
    @Nullable Condition condition,
    @Nullable Token call,
    boolean grouped) {

  static Term operand(Operand operand) {
    return new Term(operand, null, null, false);
  }

  static Term condition(Condition condition) {
    return new Term(null, condition, null, false);
  }

  static Term call(FunctionCall function, Token name) {
    return new Term(function, function, name, false);
  }

  Term inParentheses() {
    return new Term(operand, condition, call, true);
  }
}
