package io.dynamobackup.engine.partiql;

/** How strongly operators bind; {@code not} alone stands before its operand. */
final class Precedence {
  /** Binds less than all operators. */
  static final int LOWEST = -1;

  /** Of the clauses of a query, which sets of queries are not part of. */
  static final int QUERY = 6;

  static final int NOT = 30;

  private static final int SETS = 5;
  private static final int OR = 10;
  private static final int AND = 20;
  private static final int EQUALITY = 40;
  private static final int COMPARISON = 50;
  private static final int ADDITION = 60;
  private static final int MULTIPLICATION = 70;

  private Precedence() {}

  /**
   * Returns the precedence of a token between two operands; the lowest if it is no such operator.
   */
  static int of(Token token) {
    if (token.is(TokenType.STAR)) {
      return MULTIPLICATION;
    }
    if (!token.is(TokenType.OPERATOR)) {
      return LOWEST;
    }
    return switch (token.text()) {
      case "union", "except", "intersect" -> SETS;
      case "or" -> OR;
      case "and" -> AND;
      case "=", "<>", "is", "is_not", "in", "not_in" -> EQUALITY;
      case "<", "<=", ">", ">=", "between", "not_between", "like", "not_like" -> COMPARISON;
      case "+", "-", "||" -> ADDITION;
      case "/", "%" -> MULTIPLICATION;
      default -> LOWEST;
    };
  }
}
