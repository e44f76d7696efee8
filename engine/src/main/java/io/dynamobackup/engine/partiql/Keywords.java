package io.dynamobackup.engine.partiql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that are no names unless they are quoted: those of SQL-92, and PartiQL's own.
 *
 * <p>They are fewer than the reserved words of expressions: {@code data} and {@code name} need no
 * quotes.
 */
final class Keywords {
  private static final String LIST =
      """
      absolute action add all allocate alter and any are as asc assertion at authorization avg
      bag begin between bigint bit bit_length blob bool boolean by can_cast can_lossless_cast
      cascade cascaded case cast catalog char char_length character character_length check clob
      close coalesce collate collation column commit conflict connect connection constraint
      constraints continue convert corresponding count create cross current current_date
      current_time current_timestamp current_user cursor date date_add date_diff deallocate dec
      decimal declare default deferrable deferred delete desc describe descriptor diagnostics
      disconnect distinct do domain double drop else end escape except exception exec execute
      exists external extract fetch first float for foreign found from full get global go goto
      grant group having identity immediate in index indicator initially inner input insensitive
      insert int int2 int4 int8 integer integer2 integer4 integer8 intersect interval into is
      isolation join key language last left let level like limit list local lower match max min
      modified module names national natural nchar new next no not nothing nullif numeric
      octet_length of offset old on only open option or order outer output overlaps pad partial
      pivot position precision prepare preserve primary prior privileges procedure public read
      real references relative remove restrict returning revoke right rollback rows schema scroll
      section select session session_user set sexp size smallint some space sql sqlcode sqlerror
      sqlstate string struct substring sum symbol system_user table temporary then time timestamp
      to transaction translate translation trim tuple union unique unknown unpivot update upper
      usage user using value values varchar varying view when whenever where with work write zone
      """;

  private static final Set<String> WORDS = Set.of(LIST.strip().split("\\s+"));

  /** Those that are operators. */
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "is", "in", "between", "like", "union", "except", "intersect");

  /** What words next to one another are read as one, and as which. */
  private static final Map<List<String>, String> JOINED =
      Map.ofEntries(
          Map.entry(List.of("not", "in"), "not_in"),
          Map.entry(List.of("is", "not"), "is_not"),
          Map.entry(List.of("not", "between"), "not_between"),
          Map.entry(List.of("not", "like"), "not_like"),
          Map.entry(List.of("insert", "into"), "insert_into"),
          Map.entry(List.of("on", "conflict"), "on_conflict"),
          Map.entry(List.of("do", "nothing"), "do_nothing"),
          Map.entry(List.of("all", "old"), "all_old"),
          Map.entry(List.of("all", "new"), "all_new"),
          Map.entry(List.of("modified", "old"), "modified_old"),
          Map.entry(List.of("modified", "new"), "modified_new"),
          Map.entry(List.of("double", "precision"), "double_precision"),
          Map.entry(List.of("character", "varying"), "character_varying"));

  private Keywords() {}

  static boolean contains(String lowerCase) {
    return WORDS.contains(lowerCase);
  }

  static boolean isOperator(String lowerCase) {
    return OPERATORS.contains(lowerCase);
  }

  /** Returns what two words are together, or null if they stay two. */
  static @Nullable String joined(String first, String second) {
    return JOINED.get(List.of(first, second));
  }
}
