package io.dynamobackup.engine.partiql;

/**
 * A token of a statement.
 *
 * @param text keywords and operators in lower case, names and strings without their quotes
 */
record Token(TokenType type, String text, Place place) {

  boolean is(TokenType other) {
    return type == other;
  }

  boolean isKeyword(String keyword) {
    return type == TokenType.KEYWORD && text.equals(keyword);
  }

  boolean isOperator(String operator) {
    return type == TokenType.OPERATOR && text.equals(operator);
  }

  /** Returns true if this can name an attribute, a table or an index. */
  boolean isName() {
    return type == TokenType.IDENTIFIER || type == TokenType.QUOTED_IDENTIFIER;
  }
}
