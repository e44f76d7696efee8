package io.dynamobackup.engine.store;

import static io.dynamobackup.engine.store.StoreFixtures.n;
import static io.dynamobackup.engine.store.StoreFixtures.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemKeyTests {

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1e0", "+1", "0.1E1", "10e-1", "001"})
  void numbers_of_one_value_are_one_key(String one) {
    assertThat(ItemKey.of(n(one), n(one)))
        .isEqualTo(ItemKey.of(n("1"), n("1")))
        .hasSameHashCodeAs(ItemKey.of(n("1"), n("1")));
    assertThat(ItemKey.of(n(one), null).partitionHash())
        .isEqualTo(ItemKey.of(n("1"), null).partitionHash());
  }

  @Test
  void zero_has_no_sign() {
    assertThat(ItemKey.of(n("-0"), n("-0.000"))).isEqualTo(ItemKey.of(n("0"), n("0")));
  }

  @Test
  void numbers_past_any_primitive_keep_all_their_digits() {
    ItemKey key = ItemKey.of(s("a"), n("12345678901234567890123456789012345678"));
    ItemKey next = ItemKey.of(s("a"), n("12345678901234567890123456789012345679"));

    assertThat(key).isLessThan(next).isGreaterThan(ItemKey.of(s("a"), n("9223372036854775807")));
    assertThat(ItemKey.of(s("a"), n("1E125"))).isGreaterThan(next);
    assertThat(ItemKey.of(s("a"), n("1E-130"))).isGreaterThan(ItemKey.of(s("a"), n("0")));
  }

  @Test
  void code_points_past_the_basic_plane_come_last() {
    ItemKey lastOfBasicPlane = ItemKey.of(s("a"), s("\uFFFD"));
    ItemKey emoji = ItemKey.of(s("a"), s("\uD83D\uDE00"));

    assertThat(emoji).isGreaterThan(lastOfBasicPlane);
  }

  @Test
  void bytes_are_unsigned() {
    assertThat(ItemKey.of(s("a"), b(0x80))).isGreaterThan(ItemKey.of(s("a"), b(0x7F)));
    assertThat(ItemKey.of(s("a"), b(1, 0))).isGreaterThan(ItemKey.of(s("a"), b(1)));
  }

  @Test
  void equal_bytes_are_one_key() {
    assertThat(ItemKey.of(b(1, 2), b(3)))
        .isEqualTo(ItemKey.of(b(1, 2), b(3)))
        .hasSameHashCodeAs(ItemKey.of(b(1, 2), b(3)));
  }

  @Test
  void keys_of_an_index_differ_by_the_item_they_point_to() {
    ItemKey first = ItemKey.inIndex(s("a"), n("1"), ItemKey.of(s("item 1"), null));
    ItemKey same = ItemKey.inIndex(s("a"), n("1.0"), ItemKey.of(s("item 1"), null));
    ItemKey second = ItemKey.inIndex(s("a"), n("1"), ItemKey.of(s("item 2"), null));

    assertThat(first).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(second);
    assertThat(first.samePartition(second)).isTrue();
  }

  @Test
  void bounds_of_a_sort_value_enclose_all_rows_of_an_index_that_have_it() {
    ItemKey row = ItemKey.inIndex(s("a"), n("1"), ItemKey.of(s("any"), null));

    assertThat(row)
        .isGreaterThan(ItemKey.before(s("a"), n("1")))
        .isLessThan(ItemKey.after(s("a"), n("1")))
        .isGreaterThan(ItemKey.after(s("a"), n("0.99")))
        .isLessThan(ItemKey.before(s("a"), n("1.01")));
  }

  @Test
  void bounds_of_a_partition_enclose_rows_with_and_without_sort_key() {
    ItemKey before = ItemKey.before(s("a"));
    ItemKey after = ItemKey.after(s("a"));

    assertThat(ItemKey.of(s("a"), null)).isGreaterThan(before).isLessThan(after);
    assertThat(ItemKey.of(s("a"), n("-1E125"))).isGreaterThan(before).isLessThan(after);
    assertThat(ItemKey.before(s("a"), n("-1E125"))).isGreaterThan(before).isLessThan(after);
    assertThat(ItemKey.of(s("b"), null)).matches(b -> b.compareTo(before) == b.compareTo(after));
  }

  @Test
  void prefix_ends_before_the_next_code_point() {
    AttributeValue partition = s("a");

    assertThat(ItemKey.afterPrefix(partition, s("ab")))
        .isEqualTo(ItemKey.before(partition, s("ac")));
    assertThat(ItemKey.afterPrefix(partition, s("\uD7FF")))
        .isEqualTo(ItemKey.before(partition, s("\uE000")));
    assertThat(ItemKey.afterPrefix(partition, s("\uFFFF")))
        .isEqualTo(ItemKey.before(partition, s("\uD800\uDC00")));
    assertThat(ItemKey.afterPrefix(partition, s("a\uDBFF\uDFFF")))
        .isEqualTo(ItemKey.before(partition, s("b")));
    assertThat(ItemKey.afterPrefix(partition, s("\uDBFF\uDFFF")))
        .isEqualTo(ItemKey.after(partition));
    assertThat(ItemKey.afterPrefix(partition, b(1, 0xFF)))
        .isEqualTo(ItemKey.before(partition, b(2)));
    assertThat(ItemKey.afterPrefix(partition, b(0xFF))).isEqualTo(ItemKey.after(partition));
  }

  @Test
  void prefix_is_no_number() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemKey.afterPrefix(s("a"), n("1")))
        .withMessage("a prefix (1) must be S or B");
  }

  @Test
  void key_values_are_scalars() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemKey.of(AttributeValue.fromBool(true), null))
        .withMessage("a key value (AttributeValue(BOOL=true)) must be S, N or B");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 2", "2, 2"})
  void segment_is_one_of_all(int segment, int total) {
    assertThatIllegalArgumentException().isThrownBy(() -> ItemKey.beforeSegment(segment, total));
  }

  /** Seeded outcomes depend on these, so they are the same on every JVM for ever. */
  @Test
  void partition_hash_never_changes() {
    assertThat(
            List.of(s("customer-1"), s(""), n("1"), n("-1"), n("0.5"), n("12345678901"), b(1, 2)))
        .extracting(partition -> ItemKey.of(partition, null).partitionHash())
        .containsExactly(
            -857180146, 0, -1879241210, 1246521234, -213121686, -1748530131, -1551058031);
  }

  @Test
  void text_names_the_values() {
    assertThat(ItemKey.inIndex(s("a"), n("1.50"), ItemKey.of(b(1), null)))
        .hasToString("ItemKey[a, 1.5, ItemKey[[1]]]");
    assertThat(ItemKey.after(s("a"), n("2"))).hasToString("ItemKey[a, after 2]");
    assertThat(ItemKey.before(s("a"))).hasToString("ItemKey[a, before all]");
  }

  private static AttributeValue b(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }
}
