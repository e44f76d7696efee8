package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.vault.MessageCategory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job of any kind, as it is counted.
 *
 * @param category of its status message, or null where it is not on record
 */
record CountedJob(String state, @Nullable MessageCategory category, Instant createdAt) {
  /** The only type of resource that is backed up here. */
  static final String RESOURCE_TYPE = "DynamoDB";
}
