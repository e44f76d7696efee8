package io.dynamobackup.engine.expression;

/** What a token of an expression is; keywords are names until a grammar asks for them. */
enum TokenType {
  NAME,
  NAME_PLACEHOLDER,
  VALUE_PLACEHOLDER,
  NUMBER,
  SYMBOL,
  /** A character no expression may contain. */
  UNKNOWN,
  END
}
