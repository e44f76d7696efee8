package io.dynamobackup.engine.partiql;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keywords that are the names of functions, or begin a term of a form of its own. */
final class FunctionNames {
  private static final Set<String> CALLED =
      Set.of(
          "exists",
          "size",
          "count",
          "avg",
          "max",
          "min",
          "sum",
          "char_length",
          "character_length",
          "octet_length",
          "bit_length",
          "upper",
          "lower",
          "sexp",
          "list",
          "bag");

  /** What DynamoDB has not, by the names PartiQL gives it. */
  private static final Map<String, String> UNSUPPORTED =
      Map.ofEntries(
          Map.entry("case", "SimpleCase"),
          Map.entry("cast", "Cast"),
          Map.entry("can_cast", "CanCast"),
          Map.entry("can_lossless_cast", "CanLosslessCast"),
          Map.entry("create", "CreateTable"),
          Map.entry("drop", "DropTable"),
          Map.entry("exec", "Exec"),
          Map.entry("pivot", "Select"),
          Map.entry("values", "Bag"),
          Map.entry("substring", "Call"),
          Map.entry("trim", "Call"),
          Map.entry("extract", "Call"),
          Map.entry("date_add", "Call"),
          Map.entry("date_diff", "Call"),
          Map.entry("date", "Date"),
          Map.entry("time", "Time"),
          Map.entry("nullif", "NullIf"),
          Map.entry("coalesce", "Coalesce"));

  private FunctionNames() {}

  static boolean isKeyword(Token token) {
    return token.is(TokenType.KEYWORD) && CALLED.contains(token.text());
  }

  /** Returns what begins with this token and is not supported, or null. */
  static @Nullable String unsupported(Token token) {
    return UNSUPPORTED.get(token.text());
  }
}
