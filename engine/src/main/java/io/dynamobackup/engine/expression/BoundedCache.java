package io.dynamobackup.engine.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The most recently used of what can be computed from texts; safe for use by several threads. */
@API(status = Status.INTERNAL)
public final class BoundedCache<T> {
  private static final float LOAD_FACTOR = 0.75f;

  private final Map<String, T> entries = new LinkedHashMap<>(16, LOAD_FACTOR, true);
  private final int capacity;

  /** Creates a cache that keeps so many. */
  public BoundedCache(int capacity) {
    this.capacity = capacity;
  }

  /** Returns what the text gives; computed under the lock, and kept unless it fails. */
  public synchronized T get(String text, Function<String, T> computation) {
    T known = entries.get(text);
    if (known != null) {
      return known;
    }
    T computed = computation.apply(text);
    entries.put(text, computed);
    if (entries.size() > capacity) {
      entries.remove(entries.keySet().iterator().next());
    }
    return computed;
  }

  synchronized int size() {
    return entries.size();
  }
}
