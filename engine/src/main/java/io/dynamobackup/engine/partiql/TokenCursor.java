package io.dynamobackup.engine.partiql;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads the tokens of a statement one by one. */
final class TokenCursor {
  private final List<Token> tokens;
  private int position;

  TokenCursor(String text) {
    this.tokens = StatementLexer.tokens(text);
  }

  Token peek() {
    return tokens.get(position);
  }

  /** Returns the token after the one {@link #peek} returns. */
  Token peekNext() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  /** Returns how many tokens are left, the end included. */
  int remaining() {
    return tokens.size() - position;
  }

  Token next() {
    Token token = peek();
    if (!token.is(TokenType.END)) {
      position++;
    }
    return token;
  }

  boolean accept(TokenType type) {
    return advanceIf(peek().is(type));
  }

  boolean acceptKeyword(String keyword) {
    return advanceIf(peek().isKeyword(keyword));
  }

  boolean acceptOperator(String operator) {
    return advanceIf(peek().isOperator(operator));
  }

  void expect(TokenType type) {
    if (!accept(type)) {
      throw Malformed.statement("Expected " + type);
    }
  }

  /** Ends the statement, which a semicolon may do, too. */
  void expectEnd() {
    if (accept(TokenType.SEMICOLON)) {
      if (!peek().is(TokenType.END)) {
        throw Malformed.statement("Unexpected token after semicolon. (Only one query is allowed.)");
      }
    } else if (!peek().is(TokenType.END)) {
      throw unexpected();
    }
  }

  private static DynamoDbException unexpected() {
    return Malformed.statement("Unexpected token after expression");
  }

  private boolean advanceIf(boolean condition) {
    if (condition) {
      position++;
    }
    return condition;
  }
}
