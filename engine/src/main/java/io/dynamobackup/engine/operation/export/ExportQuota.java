package io.dynamobackup.engine.operation.export;

import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

/** How many exports of a type may run at once (Developer Guide, "Quotas", "Table export to S3"). */
record ExportQuota(Exports exports) {
  private static final int CONCURRENT = 300;

  void check(ExportType type) {
    long running = exports.running().stream().filter(export -> export.type() == type).count();
    if (running >= CONCURRENT) {
      throw LimitExceededException.builder()
          .message(
              "Subscriber limit exceeded: Only %d export operations can be done simultaneously"
                  .formatted(CONCURRENT))
          .build();
    }
  }
}
