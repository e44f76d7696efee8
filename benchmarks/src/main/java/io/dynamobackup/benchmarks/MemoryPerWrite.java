package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.Locale;

/** What a write to an item that is there leaves behind: nothing, or what recovery keeps of it. */
final class MemoryPerWrite {
  private static final int ITEMS = 10_000;
  private static final int SECONDS = 200;
  private static final double WRITES = SECONDS * MusicHistory.WRITES_PER_SECOND;

  private MemoryPerWrite() {}

  /** Prints both. */
  public static void main(String[] arguments) {
    System.out.printf(
        Locale.ROOT,
        "bytes per write: %.0f without recovery, %.0f with%n",
        bytes(false),
        bytes(true));
  }

  /** Returns the bytes that stay of each write, the version of the item included. */
  static double bytes(boolean recovery) {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Music.create(engine.client());
      MusicHistory history = new MusicHistory(engine, ITEMS);
      history.fill();
      if (recovery) {
        Music.recover(engine.client());
      }
      history.fill();
      long before = MemoryPerItem.used();
      history.write(SECONDS);
      return (MemoryPerItem.used() - before) / WRITES;
    }
  }
}
