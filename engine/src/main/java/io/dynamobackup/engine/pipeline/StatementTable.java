package io.dynamobackup.engine.pipeline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table that a statement of PartiQL names: the name after the words it begins with. */
final class StatementTable {
  private static final Pattern TOKEN = Pattern.compile("\"([^\"]+)\"|'[^']*'|(\\w+)|\\S");
  private static final int QUOTED = 1;
  private static final int WORD = 2;

  private final Matcher tokens;

  private StatementTable(String text) {
    this.tokens = TOKEN.matcher(text);
  }

  /** Returns the name, or null if the text does not begin as a statement does. */
  static @Nullable String of(String text) {
    return new StatementTable(text).name();
  }

  private @Nullable String name() {
    boolean begun =
        switch (word()) {
          case "exists" -> word().isEmpty() && word().equals("select") && skipTo("from");
          case "select" -> skipTo("from");
          case "insert" -> word().equals("into");
          case "delete" -> word().equals("from");
          case "update", "from" -> true;
          default -> false;
        };
    return begun && tokens.find() ? identifier() : null;
  }

  /** Returns the next token in small letters, or nothing if it is no word. */
  private String word() {
    String word = tokens.find() ? tokens.group(WORD) : null;
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }

  private boolean skipTo(String keyword) {
    while (tokens.find()) {
      if (keyword.equalsIgnoreCase(tokens.group(WORD))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String identifier() {
    String quoted = tokens.group(QUOTED);
    return quoted == null ? tokens.group(WORD) : quoted;
  }
}
