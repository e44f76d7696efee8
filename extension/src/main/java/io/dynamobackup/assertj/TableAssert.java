package io.dynamobackup.assertj;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Assertions on a table and its items; items are read with strong consistency. */
@API(status = Status.EXPERIMENTAL)
public final class TableAssert extends SubjectAssert<TableAssert, TableDescription> {
  private final TableView table;

  TableAssert(TableView table) {
    super(
        Subject.of(table.dynamo(), table.title(), "DescribeTable", table::find), TableAssert.class);
    this.table = table;
  }

  /** Asserts that it can be used. */
  public TableAssert isActive() {
    return hasStatus(TableStatus.ACTIVE);
  }

  /** Asserts its status. */
  public TableAssert hasStatus(TableStatus status) {
    return is(status, TableDescription::tableStatus, found -> null);
  }

  /** Asserts how many items it has, counted by a Scan. */
  public TableAssert hasItemCount(int count) {
    requireCount(count);
    found("to have %d items".formatted(count));
    int found = table.count();
    if (found != count) {
      throw seenBy("Scan", "to have %d items".formatted(count), "it has %d".formatted(found));
    }
    return this;
  }

  /** Asserts that it has an item with these attributes and no others. */
  public TableAssert containsItem(Map<String, AttributeValue> item) {
    ItemText wanted = ItemText.of(Objects.requireNonNull(item, "item"));
    String expected = "to contain %s".formatted(wanted);
    List<String> keys = TableView.keys(found(expected));
    ItemText found = table.item(keyOf(item, keys));
    if (found == null) {
      throw seenBy("GetItem", expected, "it has none with the key %s".formatted(wanted.only(keys)));
    }
    if (!found.equals(wanted)) {
      throw seenBy("GetItem", expected, "the item is %s".formatted(found));
    }
    return this;
  }

  /**
   * Asserts that it has no item of a key.
   *
   * @param key the key's attributes; others are of no account
   */
  public TableAssert doesNotContainItem(Map<String, AttributeValue> key) {
    Objects.requireNonNull(key, "key");
    List<String> keys = TableView.keys(found("not to contain an item"));
    Map<String, AttributeValue> ofItem = keyOf(key, keys);
    ItemText found = table.item(ofItem);
    if (found != null) {
      throw seenBy(
          "GetItem",
          "not to contain an item with the key %s".formatted(ItemText.of(ofItem)),
          "it has %s".formatted(found));
    }
    return this;
  }

  /**
   * Asserts that it is the same as another table in all that a restored copy needs in order to
   * stand in for it: items, keys and indexes, and what a restore drops until somebody sets it again
   * (time to live, stream, tags, point-in-time recovery, deletion protection, table class).
   */
  public TableAssert isFaithfulCopyOf(String source) {
    return isLike(source, "to be a faithful copy of", CopiedAspect.RESTORED, CopiedAspect.DROPPED);
  }

  /** Asserts that it has the items, keys and indexes of another table, as a restored copy has. */
  public TableAssert hasSameContentsAs(String source) {
    return isLike(source, "to have the same contents as", CopiedAspect.RESTORED, List.of());
  }

  private TableAssert isLike(
      String source, String relation, List<CopiedAspect> restored, List<CopiedAspect> dropped) {
    TableView other = new TableView(table.dynamo(), Objects.requireNonNull(source, "source"));
    String expected = "%s %s".formatted(relation, other.title());
    TableDescription copy = found(expected);
    TableDescription original = other.find();
    if (original == null) {
      throw contradiction(expected, "%s does not exist".formatted(other.title()));
    }
    if (original.tableArn().equals(copy.tableArn())) {
      throw new IllegalArgumentException(
          "source (%s) must be another table than the one it is compared with".formatted(source));
    }
    CopiedTable ofCopy = new CopiedTable(table, copy);
    CopiedTable ofOriginal = new CopiedTable(other, original);
    List<String> differences =
        Stream.concat(restored.stream(), dropped.stream())
            .flatMap(aspect -> aspect.differences(ofOriginal, ofCopy).stream())
            .toList();
    if (!differences.isEmpty()) {
      throw contradiction(expected, String.join("%nand ".formatted(), differences));
    }
    return this;
  }

  private static Map<String, AttributeValue> keyOf(
      Map<String, AttributeValue> item, List<String> keys) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet().retainAll(keys);
    if (key.size() < keys.size()) {
      throw new IllegalArgumentException(
          "item (%s) must have the table's key attributes %s".formatted(ItemText.of(item), keys));
    }
    return key;
  }

  private AssertionError seenBy(String call, String expected, String found) {
    return failure(
        "%s",
        new Subject<>(actual.name(), call, actual.clock(), actual.answer())
            .contradiction(expected, found));
  }
}
