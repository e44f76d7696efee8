package io.dynamobackup.benchmarks;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.lang.ref.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a million items of 200 bytes cost in a table beyond the items themselves. */
final class MemoryPerItem {
  private static final int ITEMS = 1_000_000;
  private static final String PAYLOAD = "x".repeat(180);

  private MemoryPerItem() {}

  /** Prints what it measures, alone in its JVM. */
  public static void main(String[] arguments) {
    System.out.printf(Locale.ROOT, "%.0f bytes%n", bytes());
  }

  /** Returns the bytes of key, tree node and log entry of each item. */
  static double bytes() {
    List<Map<String, AttributeValue>> items = new ArrayList<>(ITEMS);
    for (int i = 0; i < ITEMS; i++) {
      items.add(Map.of("id", fromS("song-" + i), "payload", fromS(PAYLOAD)));
    }
    long before = used();
    TableStore store =
        ServiceLoader.load(StorageBackend.class).findFirst().orElseThrow().create(History.KEPT);
    try {
      for (Map<String, AttributeValue> item : items) {
        store.put(ItemKey.of(item.getOrDefault("id", fromS("")), null), item, Instant.EPOCH);
      }
      return (double) (used() - before) / ITEMS;
    } finally {
      Reference.reachabilityFence(items);
      Reference.reachabilityFence(store);
    }
  }

  static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
