package io.dynamobackup.engine.operation.item;

/** How large the items of one reply are; a batch returns at most 16 MB, and leaves the rest. */
final class ReplySize {
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  private long bytes;
  private boolean full;

  /** Takes an item of that size in, unless it or one before it does not fit. */
  boolean takes(long itemBytes) {
    full |= bytes + itemBytes > MAX_BYTES;
    if (!full) {
      bytes += itemBytes;
    }
    return !full;
  }
}
