package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.value.AttributeNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes DynamoDB counts for an item, against its limit of 400 KB and for capacity units: the
 * names and values of all attributes, as "DynamoDB item sizes and formats" in the Developer Guide
 * has it.
 */
@API(status = Status.EXPERIMENTAL)
public final class ItemSize {
  private static final int CONTAINER_BYTES = 3;
  private static final int ELEMENT_BYTES = 1;
  private static final int MOST_NUMBER_BYTES = 21;

  private ItemSize() {}

  /** Returns the size of an item. */
  public static int of(Map<String, AttributeValue> item) {
    if (item instanceof StoredItem stored) {
      return stored.bytes();
    }
    int size = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      size += ofString(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  /** Returns the size of a value, without the name of its attribute. */
  public static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> ofString(value.s());
      case N -> ofNumber(value.n());
      case B -> ofBinary(value.b());
      case BOOL, NUL -> 1;
      case SS -> value.ss().stream().mapToInt(ItemSize::ofString).sum();
      case NS -> value.ns().stream().mapToInt(ItemSize::ofNumber).sum();
      case BS -> value.bs().stream().mapToInt(ItemSize::ofBinary).sum();
      case L -> ofList(value.l());
      case M -> CONTAINER_BYTES + value.m().size() * ELEMENT_BYTES + of(value.m());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("value (%s) must have a type".formatted(value));
    };
  }

  private static int ofList(List<AttributeValue> list) {
    int size = CONTAINER_BYTES;
    for (AttributeValue element : list) {
      size += ELEMENT_BYTES + of(element);
    }
    return size;
  }

  /** Counts bytes of UTF-8: each half of a surrogate pair stands for two of its four. */
  static int ofString(String string) {
    int size = string.length();
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return size;
  }

  private static int ofBinary(SdkBytes binary) {
    return binary.asByteArrayUnsafe().length;
  }

  /**
   * A number takes one byte, one for every two digits, and one for a minus sign; zero takes one.
   *
   * <p>The guide calls its rule approximate. AWS pairs the digits from the decimal point outwards
   * and drops pairs of zeros at both ends, so 3.14159 (03 . 14 15 90) takes a byte more than
   * 314159.
   */
  private static int ofNumber(String text) {
    return AttributeNumber.isPlainInteger(text) ? ofInteger(text) : ofDecimal(text);
  }

  private static int ofInteger(String text) {
    int sign = text.charAt(0) == '-' ? 1 : 0;
    int end = text.length();
    while (end > sign + 1 && text.charAt(end - 1) == '0') {
      end--;
    }
    if (text.charAt(sign) == '0') {
      return 1;
    }
    int pairs = (text.length() - sign - 1) / 2 - (text.length() - end) / 2 + 1;
    return Math.min(1 + pairs + sign, MOST_NUMBER_BYTES);
  }

  private static int ofDecimal(String text) {
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    if (number.signum() == 0) {
      return 1;
    }
    int lastDigit = -number.scale();
    int firstDigit = lastDigit + number.precision() - 1;
    int pairs = Math.floorDiv(firstDigit, 2) - Math.floorDiv(lastDigit, 2) + 1;
    return Math.min(1 + pairs + (number.signum() < 0 ? 1 : 0), MOST_NUMBER_BYTES);
  }
}
