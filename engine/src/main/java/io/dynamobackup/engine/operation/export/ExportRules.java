package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.error.Errors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/** What can be seen to be wrong in the request for an export alone. */
record ExportRules(ExportTableToPointInTimeRequest request) {
  /** AWS was seen to have a pattern, but not which one: this has ids, ARNs and aliases of keys. */
  private static final Pattern KEY_ID = Pattern.compile("[a-zA-Z0-9:/_-]+");

  void check() {
    checkPeriod(request.exportType(), request.incrementalExportSpecification());
    checkKey(request.s3SseKmsKeyId());
  }

  private static void checkPeriod(
      @Nullable ExportType type, @Nullable IncrementalExportSpecification period) {
    if (type == ExportType.INCREMENTAL_EXPORT) {
      if (period == null) {
        throw invalid(
            "Incremental Export Specification expected when export type is set as Incremental Export");
      }
      if (period.exportFromTime() == null) {
        throw invalid("ExportFromTime must be provided in IncrementalExportSpecification");
      }
    } else if (period != null) {
      throw invalid(
          type == null
              ? "Export Type expected to be Incremental Export when incremental export specification is provided"
              : "When Export Type is Full Export , Incremental Export Specification should not be provided");
    }
  }

  private void checkKey(@Nullable String keyId) {
    if (keyId == null) {
      return;
    }
    if (request.s3SseAlgorithm() != S3SseAlgorithm.KMS) {
      throw invalid("KMS Key Id is not supported for this encryption type");
    }
    if (!KEY_ID.matcher(keyId).matches()) {
      throw invalid(
          "1 validation error detected: Value '%s' at 's3SseKmsKeyId' failed to satisfy constraint: Member must satisfy regular expression pattern: %s"
              .formatted(keyId, KEY_ID));
    }
  }

  static RuntimeException invalid(String rule) {
    return Errors.validation("Invalid Request: " + rule);
  }
}
