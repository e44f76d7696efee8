package io.dynamobackup.engine.operation.export;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/** Makes an export of a request: its time is checked, and its contents are pinned. */
final class NewExport {
  private final Exports exports;
  private final Identifiers identifiers;
  private final Choices choices;
  private final Origins origins;
  private final Timings timings;
  private final Set<Observed> observed;

  NewExport(EngineServices services, Exports exports) {
    this.exports = exports;
    this.identifiers = services.identifiers();
    this.choices = services.choices();
    this.origins = services.origins();
    this.timings = services.timings();
    this.observed = services.observed();
  }

  Export of(ExportTableToPointInTimeRequest request, Table table, Instant now) {
    return request.incrementalExportSpecification() == null
        ? full(request, table, now)
        : incremental(request, table, now);
  }

  private Export full(ExportTableToPointInTimeRequest request, Table table, Instant now) {
    ExportTime time = ExportTime.of(request.exportTime(), observed);
    time.require(table, RecoveryWindow.of(table), now);
    Instant start = now.truncatedTo(MILLIS);
    ExportDescription.Builder begun =
        ExportDescription.builder().exportTime(time.asked() == null ? start : time.asked());
    return export(request, table, start, begun, contents(table, time.asked(), now));
  }

  private FullContents contents(Table table, @Nullable Instant asked, Instant now) {
    if (asked != null) {
      return FullContents.of(table, table.history().at(asked, now), now);
    }
    Duration lag = lag(table, now);
    return FullContents.of(
        table, lag.isZero() ? table.contents(now) : table.history().at(now.minus(lag), now), now);
  }

  /** Where no export takes time, it is exact, as backups are. */
  private Duration lag(Table table, Instant now) {
    return timings.of(Timing.CONSISTENCY_WINDOW).isZero()
        ? Duration.ZERO
        : choices.pickWithin(
            ChoicePoint.EXPORT_LAG,
            Duration.ZERO,
            () -> subject(table, now, "is older than its request by"));
  }

  private Subject subject(Table table, Instant now, String predicate) {
    return Subject.of(
        "export of table " + table.name(),
        "the export of table %s, requested at %s%s, %s"
            .formatted(table.name(), now, origins.current().by(), predicate));
  }

  /** Such an export begins at a whole second, as was seen on AWS. */
  private Export incremental(ExportTableToPointInTimeRequest request, Table table, Instant now) {
    ExportPeriod period = ExportPeriod.of(request.incrementalExportSpecification(), now);
    period.require(table, now);
    if (request.exportTime() != null) {
      throw ExportRules.invalid(
          "When Export Type is Incremental Export , Export Time should not be provided");
    }
    period.require(RecoveryWindow.of(table), now);
    ExportDescription.Builder begun =
        ExportDescription.builder().incrementalExportSpecification(period.specification());
    return export(
        request, table, now.truncatedTo(SECONDS), begun, IncrementalContents.of(table, period));
  }

  private Export export(
      ExportTableToPointInTimeRequest request,
      Table table,
      Instant start,
      ExportDescription.Builder begun,
      ExportContents contents) {
    ExportArn arn = exports.free(() -> arn(table, start));
    String token = request.clientToken();
    return new Export(
        arn,
        table.identity(),
        request,
        begun
            .exportArn(arn.toString())
            .exportStatus(ExportStatus.IN_PROGRESS)
            .startTime(start)
            .tableArn(table.identity().arn())
            .tableId(table.identity().id())
            .clientToken(token == null ? identifiers.uuid() : token)
            .s3Bucket(request.s3Bucket())
            .s3BucketOwner(request.s3BucketOwner())
            .s3Prefix(request.s3Prefix())
            .s3SseAlgorithm(
                request.s3SseAlgorithm() == null ? S3SseAlgorithm.AES256 : request.s3SseAlgorithm())
            .s3SseKmsKeyId(request.s3SseKmsKeyId())
            .exportFormat(ExportFormat.DYNAMODB_JSON)
            .exportType(request.exportType())
            .build(),
        start.plus(time(table, start)),
        Partitions.of(table.definition()),
        contents,
        null);
  }

  private ExportArn arn(Table table, Instant start) {
    return new ExportArn(
        table.identity().arn(),
        "%014d-%s".formatted(start.toEpochMilli(), identifiers.backupSuffix()));
  }

  private Duration time(Table table, Instant start) {
    return choices.pick(
        ChoicePoint.EXPORT_COMPLETION,
        timings.of(Timing.EXPORT_TABLE),
        () -> subject(table, start, "is IN_PROGRESS for"));
  }
}
