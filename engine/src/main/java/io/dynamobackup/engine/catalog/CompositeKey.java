package io.dynamobackup.engine.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Key values of several attributes as one binary value: its bytes are ordered as the values are,
 * one after another, and those of the first few values are the beginning of those of all.
 *
 * <p>Strings and binaries end with 0 1, a 0 in them is 0 255. Numbers are a sign, an exponent and
 * digits that end with 0; of negative ones the bytes after the sign are turned around.
 */
final class CompositeKey {
  private static final int END = 1;
  private static final int ESCAPED = 0xFF;
  private static final int NEGATIVE = 1;
  private static final int ZERO = 2;
  private static final int POSITIVE = 3;
  private static final int EXPONENT_OF_ZERO = 1 << 14;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private CompositeKey() {}

  /** Returns the values as one; they are S, N or B. */
  static AttributeValue of(List<AttributeValue> values) {
    CompositeKey key = new CompositeKey();
    values.forEach(key::add);
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(key.bytes.toByteArray()));
  }

  private void add(AttributeValue value) {
    if (value.n() != null) {
      add(new BigDecimal(value.n()).stripTrailingZeros());
    } else {
      add(value.s() != null ? value.s().getBytes(UTF_8) : value.b().asByteArrayUnsafe());
    }
  }

  private void add(byte[] text) {
    for (byte b : text) {
      bytes.write(b);
      if (b == 0) {
        bytes.write(ESCAPED);
      }
    }
    bytes.write(0);
    bytes.write(END);
  }

  private void add(BigDecimal number) {
    if (number.signum() == 0) {
      bytes.write(ZERO);
      return;
    }
    int turned = number.signum() < 0 ? 0xFF : 0;
    int exponent = number.precision() - number.scale() + EXPONENT_OF_ZERO;
    bytes.write(number.signum() < 0 ? NEGATIVE : POSITIVE);
    bytes.write(exponent >> Byte.SIZE ^ turned);
    bytes.write(exponent ^ turned);
    for (char digit : number.unscaledValue().abs().toString().toCharArray()) {
      bytes.write(digit ^ turned);
    }
    bytes.write(turned);
  }
}
