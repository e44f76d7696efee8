package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the items that a condition asks for are found: by reading parts of partitions, as queries do,
 * if the condition names the partition keys of all of them; otherwise by a scan.
 *
 * <p>"The WHERE clause condition must specify a partition key. Use the equality or IN operator"
 * (Developer Guide, "PartiQL select statements for DynamoDB").
 */
final class KeyPlan {
  private static final int MAX_READS = 50;

  private final KeySchema schema;
  private final List<Branch> branches;
  private final boolean keyed;

  private KeyPlan(KeySchema schema, List<Branch> branches, boolean keyed) {
    this.schema = schema;
    this.branches = branches;
    this.keyed = keyed;
  }

  /**
   * Returns the plan for a table or index of these keys.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text if the
   *     condition does not fit the keys
   */
  static KeyPlan of(@Nullable Predicate where, KeySchema schema) {
    if (where == null) {
      return new KeyPlan(schema, List.of(), false);
    }
    Branches spread = new Branches(schema);
    List<Branch> branches = spread.of(where);
    branches.forEach(branch -> requireTypes(branch, schema));
    boolean readable = !spread.areTooMany() && areReadable(branches, schema);
    KeyPlan plan = new KeyPlan(schema, branches, readable);
    plan.requireNoOverlap();
    if (spread.nameAllPartitions(where) && (spread.areTooMany() || branches.size() > MAX_READS)) {
      throw Errors.validation("Too many decomposed read operations for a given query.");
    }
    return plan;
  }

  /** Where there are several branches, none may exclude keys: AWS then scans. */
  private static boolean areReadable(List<Branch> branches, KeySchema schema) {
    return branches.stream().allMatch(branch -> branch.partition(schema) != null)
        && (branches.size() == 1
            || branches.stream().noneMatch(branch -> branch.excludesKeys(schema)));
  }

  private static void requireTypes(Branch branch, KeySchema schema) {
    for (Predicate.Comparison test : branch.tests()) {
      KeyAttribute key =
          test.attribute().equals(schema.partition().name())
              ? schema.partition()
              : Objects.requireNonNull(schema.sort());
      test.values().forEach(value -> KeyValues.require(key, value));
    }
  }

  private void requireNoOverlap() {
    if (!keyed || schema.sort() == null) {
      return;
    }
    KeyRange last = null;
    for (KeyRange range : ranges(SelectOrder.ASCENDING)) {
      if (last != null && last.overlaps(range) && isSamePartition(last, range)) {
        throw Errors.validation(
            "Overlapping conditions with range keys are not supported in where clause");
      }
      last = range;
    }
  }

  private static boolean isSamePartition(KeyRange one, KeyRange other) {
    return one.condition().partition().equals(other.condition().partition());
  }

  /** Returns true if partitions are read, not all of the table or index. */
  boolean isKeyed() {
    return keyed;
  }

  /** Returns how many partitions are read. */
  long partitions() {
    return branches.stream().map(branch -> branch.partition(schema)).distinct().count();
  }

  /** Returns what is read, each item once, in this order. */
  List<KeyRange> ranges(SelectOrder order) {
    Set<KeyRange> ranges = new LinkedHashSet<>();
    for (Branch branch : branches) {
      AttributeValue partition = Objects.requireNonNull(branch.partition(schema));
      KeyRange range = KeyRange.of(branch, partition, schema);
      if (!range.isEmpty()) {
        ranges.add(range);
      }
    }
    List<KeyRange> ordered = new ArrayList<>(distinctWithoutSortKey(ranges));
    ordered.sort(order.ofRanges());
    return ordered;
  }

  /** Returns what tells the keys that are read. */
  java.util.function.Predicate<ItemKey> reads() {
    if (!keyed) {
      return key -> true;
    }
    List<KeyRange> ranges = ranges(SelectOrder.ASCENDING);
    return key -> ranges.stream().anyMatch(range -> range.includes(key));
  }

  /** Without a sort key, branches of one partition ask for the same item. */
  private List<KeyRange> distinctWithoutSortKey(Set<KeyRange> ranges) {
    if (schema.sort() != null) {
      return List.copyOf(ranges);
    }
    Set<AttributeValue> partitions = new LinkedHashSet<>();
    return ranges.stream().filter(range -> partitions.add(range.condition().partition())).toList();
  }

  /**
   * Returns the attributes that are filtered by and that an index, of which partitions are read,
   * does not hold. AWS looks for them in the branch of the last partition, and only if there are
   * such in all branches.
   */
  List<String> filteredAttributesOutside(java.util.function.Predicate<String> held) {
    if (!keyed) {
      return List.of();
    }
    List<Branch> ordered = new ArrayList<>(branches);
    ordered.sort(
        Comparator.comparing(
            branch -> KeyValues.order(Objects.requireNonNull(branch.partition(schema)))));
    List<String> last = List.of();
    for (Branch branch : ordered) {
      last =
          branch.filters().stream()
              .flatMap(filter -> filter.attributes().stream())
              .filter(attribute -> !held.test(attribute))
              .distinct()
              .toList();
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }
}
