package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.catalog.TableIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;

/**
 * An export: what was asked for, and what became of it. It outlives its table.
 *
 * @param request as it was sent
 * @param begun what is told while it is IN_PROGRESS
 * @param endsAt when it is no longer
 * @param partitions those of the table at the request: a file is written for each
 * @param contents what it is to write; null once it is written
 * @param ended what is told then; null before
 */
record Export(
    ExportArn arn,
    TableIdentity source,
    ExportTableToPointInTimeRequest request,
    ExportDescription begun,
    Instant endsAt,
    Partitions partitions,
    @Nullable ExportContents contents,
    @Nullable ExportDescription ended) {

  /** Returns what is told of the export. */
  ExportDescription description(Instant now) {
    return ended == null || isInProgress(now) ? begun : ended;
  }

  boolean isInProgress(Instant now) {
    return now.isBefore(endsAt);
  }

  /** Returns the export with what became of it. */
  Export ended(ExportDescription description) {
    return new Export(arn, source, request, begun, endsAt, partitions, null, description);
  }

  /** Full, where the request does not say. */
  ExportType type() {
    return request.exportType() == null ? ExportType.FULL_EXPORT : request.exportType();
  }
}
