package io.dynamobackup.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys, items and instants of a table with a string partition key and a numeric sort key. */
final class StoreFixtures {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  /** Two of these are the same key. */
  static final List<ItemKey> KEYS =
      List.of(
          key("a", "1"),
          key("a", "1.00"),
          key("a", "-2.5"),
          key("a", "1e3"),
          key("b", "1"),
          key("b", "12345678901234567890"),
          key("", "0"),
          key("\uD83D\uDE00", "0"));

  private StoreFixtures() {}

  static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue n(String value) {
    return AttributeValue.fromN(value);
  }

  static ItemKey key(String partition, String sort) {
    return ItemKey.of(s(partition), n(sort));
  }

  static Map<String, AttributeValue> item(String value) {
    return Map.of("value", s(value));
  }

  static Instant second(long second) {
    return START.plusSeconds(second);
  }
}
