package io.dynamobackup.engine.write;

import io.dynamobackup.engine.error.Errors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many bytes a transaction writes or reads at most: "the aggregate size of the items in the
 * transaction cannot exceed 4 MB" (API Reference, "TransactWriteItems" and "TransactGetItems").
 *
 * <p>Of a transaction that writes, what the request sends counts, not the items that are there.
 */
@API(status = Status.INTERNAL)
public final class TransactionPayload {
  private static final long MAX_BYTES = 4L * 1024 * 1024;

  private TransactionPayload() {}

  /** Refuses a transaction of so many bytes if they are too many. */
  public static void requireSmall(long bytes) {
    if (bytes > MAX_BYTES) {
      throw Errors.validation("Transaction payload size cannot exceed 4 MB");
    }
  }
}
