package io.dynamobackup.engine.operation.ttl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attribute of an item that says when it expires: a Number of seconds since the epoch. What is
 * not a Number, or more than five years past, does not expire (Developer Guide, "Using time to
 * live").
 */
record ExpiryTime(String attribute) {
  private static final int YEARS = 5;
  private static final BigDecimal LAST = BigDecimal.valueOf(Instant.MAX.getEpochSecond() / 2);

  /** Returns when the item expires, or null if it does not. */
  @Nullable Instant of(Map<String, AttributeValue> item, Instant now) {
    AttributeValue value = item.get(attribute);
    if (value == null || value.n() == null) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(value.n()).setScale(0, RoundingMode.FLOOR);
    if (seconds.signum() < 0 || seconds.compareTo(LAST) > 0) {
      return null;
    }
    Instant expiry = Instant.ofEpochSecond(seconds.longValueExact());
    return expiry.isBefore(oldest(now)) ? null : expiry;
  }

  private static Instant oldest(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
  }
}
