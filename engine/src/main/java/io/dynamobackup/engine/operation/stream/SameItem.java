package io.dynamobackup.engine.operation.stream;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether a write left an item as it was: AWS makes no record of it then. Sets have no order. */
final class SameItem {
  private SameItem() {}

  static boolean test(
      @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
    return before != null && after != null && sameMaps(before, after);
  }

  private static boolean sameMaps(Map<String, AttributeValue> a, Map<String, AttributeValue> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream().allMatch(entry -> same(entry.getValue(), b.get(entry.getKey())));
  }

  /** Stored numbers are canonical, so that equal ones are written alike. */
  private static boolean same(AttributeValue a, @Nullable AttributeValue b) {
    if (b == null || a.type() != b.type()) {
      return false;
    }
    return switch (a.type()) {
      case SS -> sameSets(a.ss(), b.ss());
      case NS -> sameSets(a.ns(), b.ns());
      case BS -> sameSets(a.bs(), b.bs());
      case L -> sameLists(a.l(), b.l());
      case M -> sameMaps(a.m(), b.m());
      default -> a.equals(b);
    };
  }

  private static boolean sameSets(Collection<?> a, Collection<?> b) {
    return a.size() == b.size() && new HashSet<>(a).containsAll(b);
  }

  private static boolean sameLists(List<AttributeValue> a, List<AttributeValue> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
