package io.dynamobackup.engine.expression;

/**
 * A token of an expression.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
record Token(TokenType type, String text, int start, int end) {

  boolean is(TokenType other) {
    return type == other;
  }

  boolean isSymbol(String symbol) {
    return type == TokenType.SYMBOL && text.equals(symbol);
  }

  /** Returns true if this is the keyword, in whichever case it is written. */
  boolean isKeyword(String keyword) {
    return type == TokenType.NAME && text.equalsIgnoreCase(keyword);
  }
}
