package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.ExportFailure;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;

/** Carries exports out: each writes its files when it ends. */
final class ExportJob {
  private final Exports exports;
  private final ExportFiles files;
  private final EngineServices services;

  ExportJob(EngineServices services, Exports exports) {
    this.exports = exports;
    this.files = new ExportFiles(services.exportSink(), services.identifiers());
    this.services = services;
  }

  /** Begins an export; one that takes no time has ended then. */
  void begin(Export export, Instant now) {
    exports.begin(started(export));
    if (endDue(now)) {
      return;
    }
    services.schedule(export.endsAt(), new EndExports());
  }

  /** A bucket that cannot be written to is noticed at once, and told when the export ends. */
  private Export started(Export export) {
    try {
      files.start(export);
      return export;
    } catch (ExportFailure failure) {
      return export.ended(failed(export, failure));
    }
  }

  /** Ends the exports that are due; returns false if there are none. */
  boolean endDue(Instant now) {
    boolean any = false;
    for (Export export : exports.running()) {
      if (!export.isInProgress(now)) {
        end(export);
        any = true;
      }
    }
    return any;
  }

  private void end(Export export) {
    ExportDescription ended = failed(export, new ExportFailure("UNKNOWN", "the sink failed"));
    try {
      ended = outcome(export);
    } finally {
      exports.end(export.ended(ended));
    }
  }

  private ExportDescription outcome(Export export) {
    if (export.ended() != null) {
      return export.ended();
    }
    try {
      return files.write(export);
    } catch (ExportFailure failure) {
      return failed(export, failure);
    }
  }

  private static ExportDescription failed(Export export, ExportFailure failure) {
    return export.begun().toBuilder()
        .exportStatus(ExportStatus.FAILED)
        .endTime(export.endsAt())
        .failureCode(failure.code())
        .failureMessage(failure.text())
        .build();
  }
}
