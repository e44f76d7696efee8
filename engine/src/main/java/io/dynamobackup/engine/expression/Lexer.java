package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an expression into tokens; never fails, as AWS reports a character it does not know only
 * where the grammar meets it.
 *
 * <p>Names begin with a letter; what follows {@code #} or {@code :} may begin with any of letters,
 * digits and {@code _}. A number has no leading zero.
 */
final class Lexer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.position < text.length()) {
      lexer.next();
    }
    lexer.tokens.add(new Token(TokenType.END, "<EOF>", text.length(), text.length()));
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    char c = text.charAt(position);
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      position++;
    } else if (isLetter(c)) {
      add(TokenType.NAME, endOfWord(position));
    } else if (c == '#' || c == ':') {
      placeholder(c == '#' ? TokenType.NAME_PLACEHOLDER : TokenType.VALUE_PLACEHOLDER);
    } else if (isDigit(c)) {
      add(TokenType.NUMBER, c == '0' ? position + 1 : endOfNumber(position));
    } else if (text.startsWith("<>", position)
        || text.startsWith("<=", position)
        || text.startsWith(">=", position)) {
      add(TokenType.SYMBOL, position + 2);
    } else if ("=<>()[],.+-".indexOf(c) >= 0) {
      add(TokenType.SYMBOL, position + 1);
    } else {
      add(TokenType.UNKNOWN, text.offsetByCodePoints(position, 1));
    }
  }

  private void placeholder(TokenType type) {
    int end = endOfWord(position + 1);
    add(end == position + 1 ? TokenType.UNKNOWN : type, end);
  }

  private void add(TokenType type, int end) {
    tokens.add(new Token(type, text.substring(position, end), position, end));
    position = end;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber(int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
