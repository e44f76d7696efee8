package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StoredItemTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 16, 17, 200})
  void it_is_the_map_it_was_made_of(int attributes) {
    Map<String, AttributeValue> item = item(attributes, "1");

    StoredItem stored = StoredItem.of(item);

    assertThat(stored).isEqualTo(item).containsExactlyEntriesOf(item).hasToString(item.toString());
    assertThat(item).isEqualTo(stored).hasSameHashCodeAs(stored);
    assertThat(stored.get("a0")).isEqualTo(item.get("a0"));
    assertThat(stored.get("a" + (attributes - 1))).isEqualTo(item.get("a" + (attributes - 1)));
    assertThat(stored).doesNotContainKey("b").doesNotContainKey(null);
    Map<String, AttributeValue> seen = new LinkedHashMap<>();
    stored.forEach(seen::put);
    assertThat(seen).containsExactlyEntriesOf(item);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 17})
  void its_size_is_counted_once(int attributes) {
    Map<String, AttributeValue> item = item(attributes, "12");

    StoredItem stored = StoredItem.of(item);

    assertThat(stored.bytes()).isEqualTo(ItemSize.of(item)).isEqualTo(ItemSize.of(stored));
    assertThat(StoredItem.of(stored)).isSameAs(stored);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 17})
  void its_values_are_canonical(int attributes) {
    StoredItem stored = StoredItem.canonical(item(attributes, "1.50"));

    assertThat(stored).containsExactlyEntriesOf(item(attributes, "1.5"));
    assertThat(stored.get("a0")).isEqualTo(fromN("1.5"));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 17})
  void it_does_not_change(int attributes) {
    StoredItem stored = StoredItem.of(item(attributes, "1"));

    assertThatThrownBy(() -> stored.put("a0", fromS("other")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(stored::clear).isInstanceOf(UnsupportedOperationException.class);
    Iterator<Map.Entry<String, AttributeValue>> all = stored.entrySet().iterator();
    all.forEachRemaining(
        entry ->
            assertThatThrownBy(() -> entry.setValue(fromS("other")))
                .isInstanceOf(UnsupportedOperationException.class));
    assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
  }

  private static Map<String, AttributeValue> item(int attributes, String number) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = attributes - 1; i >= 0; i--) {
      item.put("a" + i, fromN(number));
    }
    return item;
  }
}
