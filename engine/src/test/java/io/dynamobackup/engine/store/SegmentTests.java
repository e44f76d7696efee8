package io.dynamobackup.engine.store;

import static io.dynamobackup.engine.store.StoreFixtures.n;
import static io.dynamobackup.engine.store.StoreFixtures.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments of a parallel scan; DynamoDB allows 1 to 1,000,000. */
class SegmentTests {

  @Property(seed = "7")
  void segments_partition_the_rows(
      @ForAll String partition, @ForAll @IntRange(min = 1, max = 1_000_000) int total) {
    ItemKey row = ItemKey.of(s(partition), null);

    int segment = row.segment(total);

    assertThat(row).isGreaterThan(ItemKey.beforeSegment(segment, total));
    if (segment < total - 1) {
      assertThat(row).isLessThan(ItemKey.beforeSegment(segment + 1, total));
    }
  }

  @Property(seed = "8")
  void segments_follow_one_another(
      @ForAll @IntRange(min = 2, max = 1_000_000) int total,
      @ForAll @IntRange(max = 999_998) int n) {
    int segment = n % (total - 1);
    ItemKey before = ItemKey.beforeSegment(segment, total);
    ItemKey after = ItemKey.beforeSegment(segment + 1, total);

    assertThat(before).isLessThan(after);
    assertThat(before.segment(total)).isEqualTo(segment);
    assertThat(after.segment(total)).isEqualTo(segment + 1);
  }

  /** With 625 rows a segment on average, chance alone stays within a fifth of it. */
  @ParameterizedTest
  @CsvSource({
    "S, customer-%d",
    "S, %08d",
    "N, %d",
    "N, -%d",
    "N, %d000000",
    "N, 1544797%06d",
    "N, %d.25"
  })
  void ordinary_keys_are_spread_evenly(String type, String format) {
    int[] rows = new int[16];

    for (int i = 0; i < 10_000; i++) {
      String value = format.formatted(i);
      ItemKey row = ItemKey.of(type.equals("S") ? s(value) : n(value), null);
      rows[row.segment(rows.length)]++;
    }

    assertThat(Arrays.stream(rows)).allSatisfy(count -> assertThat(count).isBetween(500, 750));
  }
}
