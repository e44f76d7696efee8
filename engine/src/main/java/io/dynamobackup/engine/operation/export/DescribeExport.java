package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportNotFoundException;

/** Tells of an export. */
final class DescribeExport implements Operation<DescribeExportRequest, DescribeExportResponse> {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private final Account account;
  private final Exports exports;
  private final InstantSource clock;

  DescribeExport(EngineServices services, Exports exports) {
    this.account = services.account();
    this.exports = exports;
    this.clock = services.clock();
  }

  @Override
  public DescribeExportResponse execute(DescribeExportRequest request) {
    Instant now = clock.instant();
    Export export = exports.find(arn(request.exportArn()), now);
    if (export == null) {
      throw notFound("Export not found: " + request.exportArn());
    }
    return DescribeExportResponse.builder().exportDescription(export.description(now)).build();
  }

  /** Whose it is is looked at first, whatever the ARN is of. */
  private ExportArn arn(String text) {
    String[] parts = text.split(":", -1);
    if (!text.startsWith("arn:") || parts.length <= ACCOUNT) {
      throw Errors.validation("Invalid Export ARN");
    }
    if (!parts[ACCOUNT].equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    ExportArn arn = ExportArn.parse(text);
    if (arn == null) {
      throw Errors.validation("Invalid Export ARN");
    }
    if (!parts[REGION].equals(account.region())) {
      throw notFound("Invalid export arn");
    }
    return arn;
  }

  private static ExportNotFoundException notFound(String reason) {
    return ExportNotFoundException.builder().message("Export not found: " + reason).build();
  }
}
