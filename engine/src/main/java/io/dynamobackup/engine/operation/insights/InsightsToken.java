package io.dynamobackup.engine.operation.insights;

import io.dynamobackup.engine.error.Errors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of tables and indexes, which need not be there any longer.
 *
 * @param index empty for the table itself, which comes before its indexes
 */
record InsightsToken(String table, String index) {
  /** Not part of a name. */
  private static final String SEPARATOR = "/";

  static InsightsToken after(InsightsTarget last) {
    String index = last.indexName();
    return new InsightsToken(last.table().name(), index == null ? "" : index);
  }

  String text() {
    byte[] place = (table + SEPARATOR + index).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(place);
  }

  static @Nullable InsightsToken parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String place = decoded(text);
    int separator = place.indexOf(SEPARATOR);
    if (separator < 0) {
      throw invalid(text);
    }
    return new InsightsToken(place.substring(0, separator), place.substring(separator + 1));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid(text);
    }
  }

  private static RuntimeException invalid(String text) {
    return Errors.validation("Invalid NextToken: " + text);
  }

  boolean isBefore(InsightsTarget target) {
    InsightsToken other = after(target);
    int order = table.compareTo(other.table);
    return order < 0 || (order == 0 && index.compareTo(other.index) < 0);
  }
}
