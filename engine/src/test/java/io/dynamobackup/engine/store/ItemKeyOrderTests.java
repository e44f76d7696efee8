package io.dynamobackup.engine.store;

import static io.dynamobackup.engine.store.StoreFixtures.n;
import static io.dynamobackup.engine.store.StoreFixtures.s;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemKeyOrderTests {

  @Property(seed = "1")
  void strings_are_in_the_order_of_their_utf_8_bytes(
      @ForAll("texts") String a, @ForAll("texts") String b) {
    int order = Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

    assertThat(Integer.signum(sorted(s(a)).compareTo(sorted(s(b)))))
        .isEqualTo(Integer.signum(order));
  }

  @Property(seed = "2")
  void numbers_are_in_the_order_of_their_values(
      @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
    assertThat(sorted(n(a.toString())).compareTo(sorted(n(b.toString()))))
        .isEqualTo(a.compareTo(b));
  }

  @Property(seed = "3")
  void ways_to_write_a_number_are_one_key(@ForAll("numbers") BigDecimal number) {
    ItemKey key = ItemKey.of(n(number.toString()), n(number.toString()));
    ItemKey plain = ItemKey.of(n(number.toPlainString()), n(number.toPlainString()));
    String zeros = number.setScale(Math.max(number.scale(), 0) + 3).toString();
    ItemKey padded = ItemKey.of(n(zeros), n(zeros));

    assertThat(plain).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(padded).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(plain.partitionHash()).isEqualTo(key.partitionHash());
  }

  @Property(seed = "4")
  void binaries_are_in_the_order_of_unsigned_bytes(@ForAll byte[] a, @ForAll byte[] b) {
    assertThat(Integer.signum(sorted(binary(a)).compareTo(sorted(binary(b)))))
        .isEqualTo(Integer.signum(Arrays.compareUnsigned(a, b)));
  }

  @Property(seed = "5")
  void order_is_total(
      @ForAll("keys") ItemKey a, @ForAll("keys") ItemKey b, @ForAll("keys") ItemKey c) {
    assertThat(a).isEqualByComparingTo(a);
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
    if (a.compareTo(b) == 0) {
      assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
      assertThat(a.compareTo(c)).isEqualTo(b.compareTo(c));
    }
  }

  @Property(seed = "6")
  void values_that_begin_with_a_prefix_are_those_between_its_bounds(
      @ForAll("texts") String prefix, @ForAll("texts") String rest, @ForAll("texts") String other) {
    ItemKey before = ItemKey.before(s("a"), s(prefix));
    ItemKey after = ItemKey.afterPrefix(s("a"), s(prefix));

    assertThat(sorted(s(prefix + rest))).isGreaterThan(before).isLessThan(after);
    assertThat(sorted(s(other)).compareTo(before) > 0 && sorted(s(other)).compareTo(after) < 0)
        .isEqualTo(other.startsWith(prefix));
  }

  private static ItemKey sorted(AttributeValue sort) {
    return ItemKey.of(s("a"), sort);
  }

  private static AttributeValue binary(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }

  /** Any code points, near the borders of one to four UTF-8 bytes more often than chance has it. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> codePoints =
        Arbitraries.oneOf(
            Arbitraries.integers().between('a', 'c'),
            Arbitraries.of(0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF),
            Arbitraries.integers().between(0, Character.MAX_CODE_POINT));
    return codePoints
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .map(Character::toString)
        .list()
        .ofMaxSize(5)
        .map(characters -> String.join("", characters));
  }

  /** Numbers DynamoDB holds: 38 digits, 1E-130 to 9.9…E125. */
  @Provide
  Arbitrary<BigDecimal> numbers() {
    BigInteger most = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
    Arbitrary<BigInteger> digits =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-12), BigInteger.valueOf(12)),
            Arbitraries.longs().map(BigInteger::valueOf),
            Arbitraries.bigIntegers().between(most.negate(), most));
    Arbitrary<Integer> scales =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-2, 2), Arbitraries.integers().between(-88, 130));
    return Combinators.combine(digits, scales).as(BigDecimal::new);
  }

  /** Rows of a table and of an index, and bounds, close enough together to meet. */
  @Provide
  Arbitrary<ItemKey> keys() {
    Arbitrary<AttributeValue> partitions = Arbitraries.of("a", "b", "").map(StoreFixtures::s);
    Arbitrary<AttributeValue> sorts =
        Arbitraries.of("x", "xy", "y", "\uFFFF").map(StoreFixtures::s);
    Arbitrary<AttributeValue> sortsOrNone = sorts.injectNull(0.2);
    return Arbitraries.oneOf(
        Combinators.combine(partitions, sortsOrNone).as(ItemKey::of),
        Combinators.combine(partitions, sortsOrNone, partitions)
            .as((p, sort, item) -> ItemKey.inIndex(p, sort, ItemKey.of(item, null))),
        partitions.map(ItemKey::before),
        partitions.map(ItemKey::after),
        Combinators.combine(partitions, sorts).as(ItemKey::before),
        Combinators.combine(partitions, sorts).as(ItemKey::after),
        Combinators.combine(partitions, sorts).as(ItemKey::afterPrefix),
        Arbitraries.integers().between(0, 6).map(segment -> ItemKey.beforeSegment(segment, 7)));
  }
}
