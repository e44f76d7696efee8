package io.dynamobackup.engine.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.model.ModelClient.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads of a table, each compared with the same read of a heap of items. */
record ModelledReads(ModelClient client, ModelTable model, ModelSchema schema) {

  /** Asserts that a query finds what it finds in the heap. */
  void assertQuery(ModelRead read) {
    if (isFilteredByWhatItLacks(read)) {
      assertThatThrownBy(() -> client.query(read))
          .as("%s", read)
          .hasMessageContaining("does not project one or more filter attributes");
      return;
    }
    List<Map<String, AttributeValue>> expected =
        model.query(
            read.source(), Objects.requireNonNull(read.partition()), read.range(), read.forward());

    List<Page> pages = client.query(read);

    assertPages(read, pages, expected);
    List<Map<String, AttributeValue>> items = items(pages);
    List<Map<String, AttributeValue>> shown = read.shown(read.found(expected));
    if (read.source().index() == null) {
      assertThat(items).as("%s", read).isEqualTo(shown);
    } else {
      assertThat(items).as("%s", read).containsExactlyInAnyOrderElementsOf(shown);
      assertThat(values(items, read.source().sort()))
          .as("%s", read)
          .isEqualTo(values(shown, read.source().sort()));
    }
  }

  /** A query, unlike a scan, is refused then. */
  private static boolean isFilteredByWhatItLacks(ModelRead read) {
    Set<String> held = read.source().held();
    return read.filter() != null && held != null && !held.contains(read.filter().attribute());
  }

  /** Asserts that a scan finds what it finds in the heap. */
  void assertScan(ModelRead read) {
    List<Map<String, AttributeValue>> expected = model.scan(read.source());

    List<Page> pages = client.scan(read, 0, 1);

    assertPages(read, pages, expected);
    List<Map<String, AttributeValue>> items = items(pages);
    assertThat(items)
        .as("%s", read)
        .containsExactlyInAnyOrderElementsOf(read.shown(read.found(expected)));
    if (read.source().index() == null) {
      assertPartitionsAreInOrder(items, schema.table());
    }
  }

  /** Items of one partition follow one another, in the order of their sort keys. */
  private static void assertPartitionsAreInOrder(
      List<Map<String, AttributeValue>> items, ModelSource table) {
    Set<AttributeValue> partitions = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      boolean isFirst = i == 0 || !items.get(i - 1).get("p").equals(items.get(i).get("p"));
      assertThat(!isFirst || partitions.add(items.get(i).get("p"))).isTrue();
      if (!isFirst && table.sort() != null) {
        assertThat(Pool.compare(items.get(i - 1).get(table.sort()), items.get(i).get(table.sort())))
            .isNegative();
      }
    }
  }

  /** A page is as long as its limit; only the last, which may be empty, is shorter. */
  private static void assertPages(
      ModelRead read, List<Page> pages, List<Map<String, AttributeValue>> expected) {
    int left = expected.size();
    for (Page page : pages) {
      boolean isFull = read.limit() != null && left >= read.limit();
      assertThat(page.scanned()).as("%s", read).isEqualTo(isFull ? read.limit() : left);
      assertThat(page.last() != null).as("%s", read).isEqualTo(isFull);
      assertThat(page.count()).as("%s", read).isEqualTo(page.items().size());
      left -= page.scanned();
    }
    assertThat(left).as("%s", read).isZero();
  }

  private static List<Map<String, AttributeValue>> items(List<Page> pages) {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  private static List<AttributeValue> values(
      List<Map<String, AttributeValue>> items, @Nullable String attribute) {
    return items.stream().map(item -> item.get(attribute)).toList();
  }
}
