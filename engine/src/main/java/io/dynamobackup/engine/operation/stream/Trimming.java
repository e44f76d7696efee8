package io.dynamobackup.engine.operation.stream;

import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** The refusal to read records that are older than a stream keeps them. */
final class Trimming {
  private Trimming() {}

  static void check(boolean isKept) {
    if (!isKept) {
      throw TrimmedDataAccessException.builder()
          .message("The data you are trying to access has been trimmed")
          .build();
    }
  }
}
