package io.dynamobackup.engine.operation.export;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of an export: that of its table, and an id.
 *
 * <p>Its order is that of the list of exports: by table, the newest first. Seen on AWS for the
 * exports of one table; in which order those of several stand is not documented.
 *
 * @param table the ARN of the table
 * @param id when it was begun, in milliseconds, in 14 digits; a hyphen; 8 hexadecimal digits
 */
record ExportArn(String table, String id) implements Comparable<ExportArn> {
  private static final Pattern FORM = Pattern.compile("(arn:.*:table/[^/]+)/export/([^/]+)");
  private static final Comparator<ExportArn> ORDER =
      Comparator.comparing(ExportArn::table)
          .thenComparing(ExportArn::id, Comparator.reverseOrder());

  /** Reads an ARN; null when the text is not of the form. */
  static @Nullable ExportArn parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches() ? new ExportArn(parts.group(1), parts.group(2)) : null;
  }

  @Override
  public int compareTo(ExportArn other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return table + "/export/" + id;
  }
}
