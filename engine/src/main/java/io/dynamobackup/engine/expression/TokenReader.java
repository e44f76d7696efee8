package io.dynamobackup.engine.expression;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads the tokens of an expression one by one, and reports where the grammar is not met. */
final class TokenReader {
  private final ExpressionKind kind;
  private final String text;
  private final List<Token> tokens;
  private int position;

  TokenReader(ExpressionKind kind, String text) {
    this.kind = kind;
    this.text = text;
    this.tokens = Lexer.tokens(text);
  }

  ExpressionKind kind() {
    return kind;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token peek() {
    return tokens.get(position);
  }

  /** Returns the token after the one {@link #peek} returns. */
  Token peekNext() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    if (!token.is(TokenType.END)) {
      position++;
    }
    return token;
  }

  boolean acceptSymbol(String symbol) {
    return advanceIf(peek().isSymbol(symbol));
  }

  boolean acceptKeyword(String keyword) {
    return advanceIf(peek().isKeyword(keyword));
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw syntaxError();
    }
  }

  void expectKeyword(String keyword) {
    if (!acceptKeyword(keyword)) {
      throw syntaxError();
    }
  }

  Token expect(TokenType type) {
    if (!peek().is(type)) {
      throw syntaxError();
    }
    return next();
  }

  /** Returns the error about the next token; AWS quotes its neighbours, as they are written. */
  DynamoDbException syntaxError() {
    return syntaxErrorAt(position);
  }

  /** Returns the error about the end of the text. */
  DynamoDbException syntaxErrorAtEnd() {
    return syntaxErrorAt(tokens.size() - 1);
  }

  private DynamoDbException syntaxErrorAt(int index) {
    Token token = tokens.get(index);
    Token first = tokens.get(Math.max(index - 1, 0));
    Token last = tokens.get(Math.min(index + 1, tokens.size() - 1));
    int end =
        last.is(TokenType.END) ? tokens.get(Math.max(tokens.size() - 2, 0)).end() : last.end();
    return InvalidExpression.in(
        kind,
        "Syntax error; token: \"%s\", near: \"%s\""
            .formatted(token.text(), text.substring(Math.min(first.start(), end), end)));
  }

  private boolean advanceIf(boolean condition) {
    if (condition) {
      position++;
    }
    return condition;
  }
}
