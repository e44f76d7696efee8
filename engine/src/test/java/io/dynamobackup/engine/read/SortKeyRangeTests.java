package io.dynamobackup.engine.read;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.string;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.expression.SortKeyCondition;
import io.dynamobackup.engine.expression.SortKeyCondition.Above;
import io.dynamobackup.engine.expression.SortKeyCondition.Any;
import io.dynamobackup.engine.expression.SortKeyCondition.Below;
import io.dynamobackup.engine.expression.SortKeyCondition.InRange;
import io.dynamobackup.engine.expression.SortKeyCondition.WithPrefix;
import io.dynamobackup.engine.store.ItemKey;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SortKeyRangeTests {
  private static final AttributeValue PARTITION = fromS("p");

  private static final KeySchema SCHEMA =
      KeySchema.of(
          List.of(hash("Artist"), Music.range("Song")), List.of(string("Artist"), string("Song")));

  private static SortKeyRange range(SortKeyCondition sort) {
    return SortKeyRange.of(new KeyCondition(PARTITION, sort), SCHEMA);
  }

  private static boolean isIn(SortKeyRange range, AttributeValue sort) {
    ItemKey key = ItemKey.of(PARTITION, sort);
    return range.first().compareTo(key) < 0 && key.compareTo(range.last()) < 0;
  }

  @Property(seed = "31", tries = 300)
  void strings_with_a_prefix_and_no_others_are_in_its_range(
      @ForAll @StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'c') String prefix,
      @ForAll @StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'd') String sort) {
    assertThat(isIn(range(new WithPrefix(fromS(prefix))), fromS(sort)))
        .isEqualTo(sort.startsWith(prefix));
  }

  @Property(seed = "32", tries = 300)
  void strings_of_all_characters_with_a_prefix_are_in_its_range(
      @ForAll @StringLength(min = 1, max = 2) String prefix,
      @ForAll @StringLength(max = 2) String more) {
    Assume.that(isWellFormed(prefix) && isWellFormed(more));

    assertThat(isIn(range(new WithPrefix(fromS(prefix))), fromS(prefix + more))).isTrue();
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xDFFF);
  }

  @Property(seed = "33", tries = 300)
  void binaries_with_a_prefix_and_no_others_are_in_its_range(
      @ForAll @Size(min = 1, max = 2) byte[] prefix, @ForAll @Size(min = 1, max = 3) byte[] sort) {
    byte[] beginning = sort.clone();
    boolean alike = sort.length >= prefix.length;
    for (int i = 0; alike && i < prefix.length; i++) {
      alike = beginning[i] == prefix[i];
    }

    assertThat(isIn(range(new WithPrefix(binary(prefix))), binary(sort))).isEqualTo(alike);
  }

  @Test
  void the_last_of_all_binaries_are_in_their_range() {
    byte[] last = {(byte) 0xFF, (byte) 0xFF};

    assertThat(isIn(range(new WithPrefix(binary(last))), binary(last))).isTrue();
    assertThat(isIn(range(new WithPrefix(binary(last))), binary(new byte[] {(byte) 0xFF})))
        .isFalse();
  }

  private static AttributeValue binary(byte[] bytes) {
    return fromB(SdkBytes.fromByteArray(bytes));
  }

  @Property(seed = "34", tries = 300)
  void what_belongs_is_in_the_range_of_any_condition(
      @ForAll @StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'd') String one,
      @ForAll @StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'd') String other,
      @ForAll @StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'd') String sort) {
    AttributeValue value = fromS(sort);
    for (SortKeyCondition condition :
        new SortKeyCondition[] {
          new Any(),
          new InRange(fromS(one), fromS(other)),
          new Above(fromS(one), true),
          new Above(fromS(one), false),
          new Below(fromS(one), true),
          new Below(fromS(one), false)
        }) {
      if (condition.includes(value)) {
        assertThat(isIn(range(condition), value)).isTrue();
      } else if (!value.equals(fromS(one))) {
        assertThat(isIn(range(condition), value)).isFalse();
      }
    }
  }
}
