package io.dynamobackup.engine.operation.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job of any kind, as it is counted.
 *
 * @param succeeds false once it has ended without having done what it was to do
 */
record CountedJob(String state, boolean succeeds, Instant createdAt) {
  static final String SUCCESS = "SUCCESS";

  /** The only type of resource that is backed up here. */
  static final String RESOURCE_TYPE = "DynamoDB";

  /** Returns SUCCESS; or null, as AWS's categories of what goes wrong are not on record. */
  @Nullable String messageCategory() {
    return succeeds ? SUCCESS : null;
  }
}
