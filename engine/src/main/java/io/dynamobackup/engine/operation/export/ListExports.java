package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;

/** Lists the exports of the last 90 days, a page at a time. */
final class ListExports implements Operation<ListExportsRequest, ListExportsResponse> {
  /** The longest page AWS documents; how long one is without a limit it leaves open. */
  private static final int PAGE = 25;

  private final ExportSource source;
  private final Exports exports;
  private final InstantSource clock;

  ListExports(EngineServices services, Exports exports) {
    this.source = new ExportSource(services.account(), services.tables());
    this.exports = exports;
    this.clock = services.clock();
  }

  @Override
  public ListExportsResponse execute(ListExportsRequest request) {
    Instant now = clock.instant();
    int limit = request.maxResults() == null ? PAGE : request.maxResults();
    List<Export> rest =
        exports.after(ExportToken.parse(request.nextToken()), now).stream()
            .filter(of(request.tableArn(), now))
            .limit(limit + 1L)
            .toList();
    List<Export> page = rest.subList(0, Math.min(limit, rest.size()));
    return ListExportsResponse.builder()
        .exportSummaries(page.stream().map(export -> summary(export, now)).toList())
        .nextToken(page.size() < rest.size() ? ExportToken.after(page.get(limit - 1).arn()) : null)
        .build();
  }

  /** As was seen on AWS, the exports of a table that is gone are no longer those of its ARN. */
  private Predicate<Export> of(@Nullable String tableArn, Instant now) {
    if (tableArn == null) {
      return export -> true;
    }
    Table table = source.find(tableArn, now);
    return export -> table != null && export.source().equals(table.identity());
  }

  private static ExportSummary summary(Export export, Instant now) {
    return ExportSummary.builder()
        .exportArn(export.arn().toString())
        .exportStatus(export.description(now).exportStatus())
        .exportType(export.type())
        .build();
  }
}
