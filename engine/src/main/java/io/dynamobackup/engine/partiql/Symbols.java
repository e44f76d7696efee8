package io.dynamobackup.engine.partiql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens that are made of signs. */
final class Symbols {
  static final List<String> LONG_OPERATORS = List.of("<=", "<>", ">=", "!=", "||");

  private Symbols() {}

  /** Returns what a sign alone is, or null. */
  static @Nullable TokenType type(char c) {
    return switch (c) {
      case '(' -> TokenType.LEFT_PAREN;
      case ')' -> TokenType.RIGHT_PAREN;
      case '[' -> TokenType.LEFT_BRACKET;
      case ']' -> TokenType.RIGHT_BRACKET;
      case '{' -> TokenType.LEFT_CURLY;
      case '}' -> TokenType.RIGHT_CURLY;
      case '.' -> TokenType.DOT;
      case ',' -> TokenType.COMMA;
      case ':' -> TokenType.COLON;
      case ';' -> TokenType.SEMICOLON;
      case '?' -> TokenType.PARAMETER;
      case '*' -> TokenType.STAR;
      case '=', '<', '>', '+', '-', '/', '%', '@', '~' -> TokenType.OPERATOR;
      default -> null;
    };
  }
}
