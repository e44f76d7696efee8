package io.dynamobackup.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableClassSummary;

/** Settings of a table that DescribeTable shows, in the words failures have for them. */
final class TableSettings {
  private TableSettings() {}

  static @Nullable String stream(CopiedTable table) {
    StreamSpecification stream = table.description().streamSpecification();
    return stream == null || !Boolean.TRUE.equals(stream.streamEnabled())
        ? null
        : stream.streamViewTypeAsString();
  }

  static boolean isProtected(CopiedTable table) {
    return Boolean.TRUE.equals(table.description().deletionProtectionEnabled());
  }

  static String tableClass(CopiedTable table) {
    TableClassSummary summary = table.description().tableClassSummary();
    return summary == null ? "STANDARD" : summary.tableClassAsString();
  }
}
