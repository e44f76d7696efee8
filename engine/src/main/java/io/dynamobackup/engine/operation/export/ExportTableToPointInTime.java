package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;

/** Begins to write what a table held at a time, or what changed in a period, to a bucket. */
final class ExportTableToPointInTime
    implements Operation<ExportTableToPointInTimeRequest, ExportTableToPointInTimeResponse> {
  private final ExportSource source;
  private final ExportTokens tokens;
  private final ExportQuota quota;
  private final NewExport exports;
  private final ExportJob job;
  private final InstantSource clock;

  ExportTableToPointInTime(EngineServices services, Exports exports) {
    this.source = new ExportSource(services.account(), services.tables());
    this.tokens = new ExportTokens(exports);
    this.quota = new ExportQuota(exports);
    this.exports = new NewExport(services, exports);
    this.job = new ExportJob(services, exports);
    this.clock = services.clock();
  }

  /** What was asked for under the same token is answered with the export that there is. */
  @Override
  public ExportTableToPointInTimeResponse execute(ExportTableToPointInTimeRequest request) {
    new ExportRules(request).check();
    if (request.exportFormat() == ExportFormat.ION) {
      throw Errors.notModelled("exports in Amazon Ion");
    }
    Instant now = clock.instant();
    Table table = source.require(request.tableArn(), now);
    Export repeated = tokens.repeated(request, now);
    if (repeated != null) {
      return ExportTableToPointInTimeResponse.builder()
          .exportDescription(repeated.description(now))
          .build();
    }
    Export export = exports.of(request, table, now);
    quota.check(export.type());
    job.begin(export, now);
    return ExportTableToPointInTimeResponse.builder().exportDescription(export.begun()).build();
  }
}
