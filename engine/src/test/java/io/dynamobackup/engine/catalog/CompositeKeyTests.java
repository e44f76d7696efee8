package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CompositeKeyTests {

  private static byte[] bytes(AttributeValue... values) {
    return CompositeKey.of(List.of(values)).b().asByteArrayUnsafe();
  }

  private static int order(byte[] a, byte[] b) {
    return Integer.signum(Arrays.compareUnsigned(a, b));
  }

  private static AttributeValue number(int unscaled, int scale) {
    return fromN(new BigDecimal(java.math.BigInteger.valueOf(unscaled), scale).toString());
  }

  @Property(seed = "71", tries = 1000)
  void numbers_are_ordered_by_value(
      @ForAll @IntRange(min = -120, max = 120) int a,
      @ForAll @IntRange(min = -2, max = 2) int scaleOfA,
      @ForAll @IntRange(min = -120, max = 120) int b,
      @ForAll @IntRange(min = -2, max = 2) int scaleOfB) {
    int order =
        new BigDecimal(number(a, scaleOfA).n()).compareTo(new BigDecimal(number(b, scaleOfB).n()));

    assertThat(order(bytes(number(a, scaleOfA)), bytes(number(b, scaleOfB)))).isEqualTo(order);
  }

  @Test
  void numbers_are_ordered_by_value_however_large_they_are() {
    List<String> ascending =
        List.of(
            "-9.9E+125",
            "-1E+125",
            "-10",
            "-1.5",
            "-1",
            "-1E-130",
            "0",
            "1E-130",
            "1",
            "1.5",
            "10",
            "1E+125",
            "9.9E+125");

    assertThat(ascending).isSortedAccordingTo((a, b) -> order(bytes(fromN(a)), bytes(fromN(b))));
  }

  @Property(seed = "72", tries = 1000)
  void binaries_are_ordered_by_their_bytes_one_after_another(
      @ForAll @Size(max = 3) byte[] first,
      @ForAll @Size(max = 3) byte[] second,
      @ForAll @Size(max = 3) byte[] otherFirst,
      @ForAll @Size(max = 3) byte[] otherSecond) {
    int order = order(first, otherFirst);

    assertThat(
            order(
                bytes(binary(first), binary(second)),
                bytes(binary(otherFirst), binary(otherSecond))))
        .isEqualTo(order == 0 ? order(second, otherSecond) : order);
  }

  private static AttributeValue binary(byte[] bytes) {
    return fromB(SdkBytes.fromByteArray(bytes));
  }

  @Test
  void strings_are_ordered_by_their_utf_8() {
    List<String> ascending =
        List.of("a", "a\u0000", "a\u0000b", "a\u0001", "aa", "b", "\u00e9", "\ud83c\udfb5");

    assertThat(ascending)
        .isSortedAccordingTo(
            (a, b) -> order(bytes(fromS(a), fromS("z")), bytes(fromS(b), fromS("a"))));
  }

  @Test
  void what_the_values_share_at_first_the_keys_begin_with() {
    byte[] key = bytes(fromS("a"), fromN("1.50"), fromS("b"));
    byte[] start = bytes(fromS("a"), fromN("1.5"));

    assertThat(Arrays.copyOf(key, start.length)).isEqualTo(start);
    assertThat(Arrays.mismatch(bytes(fromS("ab"), fromN("1.5")), start)).isLessThan(start.length);
  }
}
