package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** When a stream needs a view type; AWS's texts call it by another name. */
final class StreamRules {
  private StreamRules() {}

  static void checkNew(@Nullable StreamSpecification stream) {
    if (stream == null) {
      return;
    }
    if (stream.streamEnabled() && stream.streamViewType() == null) {
      throw Errors.invalidParameter(
          "Table is being created with a stream enabled, UpdateViewType is required");
    }
    if (!stream.streamEnabled() && stream.streamViewType() != null) {
      throw Errors.invalidParameter(
          "Table is being created with a stream disabled, UpdateViewType should not be specified");
    }
  }

  static void checkChange(StreamSpecification stream) {
    if (stream.streamEnabled() && stream.streamViewType() == null) {
      throw Errors.invalidParameter("If stream is being enabled then UpdateViewType is required");
    }
    if (!stream.streamEnabled() && stream.streamViewType() != null) {
      throw Errors.invalidParameter(
          "If stream is being disabled, then UpdateViewType must not be specified");
    }
  }
}
