package io.dynamobackup.engine.store;

import org.jspecify.annotations.Nullable;

/**
 * A place among key values where none stands: just before or just after one of them, or, if the
 * value is null, before or after them all.
 *
 * @param side -1 is before, 1 after, and 0 the value itself
 */
record KeyBound(@Nullable Object value, int side) implements Comparable<KeyBound> {

  static KeyBound before(@Nullable Object value) {
    return new KeyBound(value, -1);
  }

  static KeyBound after(@Nullable Object value) {
    return new KeyBound(value, 1);
  }

  /** Compares values, bounds, and null, which is the sort key of a row that has none. */
  static int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof KeyBound || b instanceof KeyBound) {
      return of(a).compareTo(of(b));
    }
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return KeyValue.compare(a, b);
  }

  private static KeyBound of(@Nullable Object place) {
    return place instanceof KeyBound bound ? bound : new KeyBound(place, 0);
  }

  @Override
  public int compareTo(KeyBound other) {
    int order = Integer.compare(end(), other.end());
    if (order == 0) {
      order = compare(value, other.value);
    }
    return order == 0 ? Integer.compare(side, other.side) : order;
  }

  private int end() {
    return value == null ? side : 0;
  }

  @Override
  public String toString() {
    String of = value == null ? "all" : KeyValue.text(value);
    return (side < 0 ? "before " : "after ") + of;
  }
}
