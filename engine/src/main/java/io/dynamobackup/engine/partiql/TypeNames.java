package io.dynamobackup.engine.partiql;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of types that may follow {@code IS}. */
final class TypeNames {
  private static final Map<String, String> ALIASES =
      Map.of(
          "varchar", "character_varying",
          "char", "character",
          "dec", "decimal",
          "int", "integer",
          "int2", "smallint",
          "integer2", "smallint",
          "int4", "integer4",
          "int8", "integer8",
          "bigint", "integer8",
          "bool", "boolean");

  private static final Set<String> NAMES =
      Set.of(
          "missing",
          "null",
          "boolean",
          "smallint",
          "integer4",
          "integer8",
          "integer",
          "float",
          "real",
          "double_precision",
          "decimal",
          "numeric",
          "timestamp",
          "date",
          "time",
          "character",
          "character_varying",
          "string",
          "symbol",
          "clob",
          "blob",
          "struct",
          "tuple",
          "list",
          "sexp",
          "bag",
          "any");

  private TypeNames() {}

  /** Returns the type a token names, or null. */
  static @Nullable String of(Token token) {
    if (token.is(TokenType.MISSING) || token.is(TokenType.NULL)) {
      return token.text();
    }
    if (!token.is(TokenType.KEYWORD)) {
      return null;
    }
    String name = ALIASES.getOrDefault(token.text(), token.text());
    return NAMES.contains(name) ? name : null;
  }
}
