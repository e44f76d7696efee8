package io.dynamobackup.engine.partiql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Splits a statement into tokens. White space and comments, {@code -- to the end of the line} and
 * {@code /* between *}{@code /}, stand between tokens.
 */
final class StatementLexer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int line = 1;
  private int lineStart;

  private StatementLexer(String text) {
    this.text = text;
  }

  /**
   * Returns the tokens, the last of which is the end.
   *
   * @throws DynamoDbException without a detail if there is something that is no token
   */
  static List<Token> tokens(String text) {
    StatementLexer lexer = new StatementLexer(text);
    while (lexer.position < text.length()) {
      lexer.next();
    }
    lexer.add(TokenType.END, "", text.length());
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    char c = text.charAt(position);
    if (c == '\n' || c == '\r') {
      newline();
    } else if (c == ' ' || c == '\t' || c == '\u000B' || c == '\f') {
      position++;
    } else if (text.startsWith("--", position)) {
      skipLineComment();
    } else if (text.startsWith("/*", position)) {
      skipBlockComment();
    } else if (c == '\'' || c == '"') {
      quoted(c);
    } else if (isDigit(c) || (c == '.' && isDigit(at(position + 1)))) {
      number();
    } else if (isWordStart(c)) {
      word();
    } else {
      symbol(c);
    }
  }

  private void newline() {
    position += text.startsWith("\r\n", position) ? 2 : 1;
    line++;
    lineStart = position;
  }

  private void skipLineComment() {
    while (position < text.length() && at(position) != '\n' && at(position) != '\r') {
      position++;
    }
  }

  private void skipBlockComment() {
    int end = text.indexOf("*/", position + 2);
    if (end < 0) {
      throw noToken();
    }
    while (position < end + 2) {
      if (at(position) == '\n' || at(position) == '\r') {
        newline();
      } else {
        position++;
      }
    }
  }

  /** A quote within is written twice. */
  private void quoted(char quote) {
    StringBuilder content = new StringBuilder();
    int end = position + 1;
    while (true) {
      if (end >= text.length()) {
        throw noToken();
      }
      char c = text.charAt(end++);
      if (c != quote) {
        content.append(c);
      } else if (at(end) == quote) {
        content.append(quote);
        end++;
      } else {
        add(quote == '"' ? TokenType.QUOTED_IDENTIFIER : TokenType.STRING, content.toString(), end);
        return;
      }
    }
  }

  private void number() {
    int end = endOfDigits(position);
    if (at(end) == '.') {
      end = endOfDigits(end + 1);
    }
    if (at(end) == 'e' || at(end) == 'E') {
      int digits = at(end + 1) == '+' || at(end + 1) == '-' ? end + 2 : end + 1;
      end = endOfDigits(digits);
      if (end == digits) {
        throw noToken();
      }
    }
    String number = text.substring(position, end);
    requireDecimal(number);
    add(TokenType.NUMBER, number, end);
  }

  private static void requireDecimal(String number) {
    try {
      StatementNumber.read(number);
    } catch (NumberFormatException e) {
      throw noToken();
    }
  }

  private void word() {
    int end = position;
    while (isWordStart(at(end)) || isDigit(at(end))) {
      end++;
    }
    String word = text.substring(position, end);
    String lower = word.toLowerCase(Locale.ROOT);
    TokenType type = wordType(lower);
    add(type, type == TokenType.IDENTIFIER ? word : lower, end);
  }

  private static TokenType wordType(String lower) {
    return switch (lower) {
      case "true", "false" -> TokenType.BOOLEAN;
      case "null" -> TokenType.NULL;
      case "missing" -> TokenType.MISSING;
      case "as" -> TokenType.AS;
      case "at" -> TokenType.AT;
      case "by" -> TokenType.BY;
      case "for" -> TokenType.FOR;
      default -> {
        if (Keywords.isOperator(lower)) {
          yield TokenType.OPERATOR;
        }
        yield Keywords.contains(lower) ? TokenType.KEYWORD : TokenType.IDENTIFIER;
      }
    };
  }

  private void symbol(char c) {
    for (String operator : Symbols.LONG_OPERATORS) {
      if (text.startsWith(operator, position)) {
        add(TokenType.OPERATOR, operator.equals("!=") ? "<>" : operator, position + 2);
        return;
      }
    }
    if (text.startsWith("<<", position)) {
      add(TokenType.LEFT_DOUBLE_ANGLE_BRACKET, "<<", position + 2);
    } else if (text.startsWith(">>", position)) {
      add(TokenType.RIGHT_DOUBLE_ANGLE_BRACKET, ">>", position + 2);
    } else {
      TokenType type = Symbols.type(c);
      if (type == null) {
        throw noToken();
      }
      add(type, String.valueOf(c), position + 1);
    }
  }

  private void add(TokenType type, String content, int end) {
    int column = text.codePointCount(lineStart, position) + 1;
    int length = text.codePointCount(position, end);
    Place place = new Place(line, column, length);
    if (!joinsLast(type, content)) {
      tokens.add(new Token(type, content, place));
    }
    if (type == TokenType.STRING || type == TokenType.QUOTED_IDENTIFIER) {
      skipLines(end);
    }
    position = end;
  }

  /** Makes one token of words that belong together. */
  private boolean joinsLast(TokenType type, String content) {
    if (tokens.isEmpty() || (type != TokenType.KEYWORD && type != TokenType.OPERATOR)) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    String joined =
        last.is(TokenType.KEYWORD) || last.is(TokenType.OPERATOR)
            ? Keywords.joined(last.text(), content)
            : null;
    if (joined == null) {
      return false;
    }
    boolean operator = last.is(TokenType.OPERATOR);
    tokens.set(
        tokens.size() - 1,
        new Token(operator ? TokenType.OPERATOR : TokenType.KEYWORD, joined, last.place()));
    return true;
  }

  /** Counts the lines that end within a quoted text. */
  private void skipLines(int end) {
    for (int i = position; i < end; i++) {
      if (at(i) == '\n' || (at(i) == '\r' && at(i + 1) != '\n')) {
        line++;
        lineStart = i + 1;
      }
    }
  }

  private int endOfDigits(int from) {
    int end = from;
    while (isDigit(at(end))) {
      end++;
    }
    return end;
  }

  /** Returns the character, or NUL past the end, which belongs nowhere outside of quotes. */
  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static DynamoDbException noToken() {
    return Malformed.statement("");
  }
}
