package io.dynamobackup.engine.partiql;

/** What a token of a statement is. */
enum TokenType {
  /** A name as it is written. */
  IDENTIFIER,
  /** A name in double quotes, which may be any text. */
  QUOTED_IDENTIFIER,
  /** A reserved word, in lower case; some of several words, joined by {@code _}. */
  KEYWORD,
  /** An operator, in lower case if it is a word. */
  OPERATOR,
  STRING,
  NUMBER,
  BOOLEAN,
  NULL,
  MISSING,
  PARAMETER,
  /** The asterisk, which is an operator, too. */
  STAR,
  /** A word that is neither a name nor begins a term: AS, AT, BY, FOR. */
  AS,
  AT,
  BY,
  FOR,
  DOT,
  COMMA,
  COLON,
  SEMICOLON,
  LEFT_PAREN,
  RIGHT_PAREN,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  LEFT_CURLY,
  RIGHT_CURLY,
  LEFT_DOUBLE_ANGLE_BRACKET,
  RIGHT_DOUBLE_ANGLE_BRACKET,
  END
}
