package io.dynamobackup.engine.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * JSON that is being written, as UTF-8. Commas are put where they belong; that names and values
 * take turns, and that what is opened is closed, is the caller's to see to.
 */
@API(status = Status.INTERNAL)
public final class Utf8Json {
  private static final int INITIAL_SIZE = 512;

  /** Of a long value, and of the sign and the point of a timestamp. */
  private static final int MOST_DIGITS = 24;

  /** What one character can become: {@code \}{@code u001F}. */
  private static final int MOST_BYTES = 6;

  private static final int MILLIS = 1000;

  private byte[] bytes;
  private int size;

  /** Starts with nothing. */
  public Utf8Json() {
    this(new byte[INITIAL_SIZE]);
  }

  /** Starts with nothing, and writes into an array as long as it is long enough. */
  public Utf8Json(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the JSON. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Returns the array that was written into, which may have been replaced by a longer one. */
  public byte[] array() {
    return bytes;
  }

  /** Opens an object. */
  public void startObject() {
    separate();
    bytes[size++] = '{';
  }

  /** Closes an object. */
  public void endObject() {
    reserve(1);
    bytes[size++] = '}';
  }

  /** Opens an array. */
  public void startArray() {
    separate();
    bytes[size++] = '[';
  }

  /** Closes an array. */
  public void endArray() {
    reserve(1);
    bytes[size++] = ']';
  }

  /** Writes the name of what is written next. */
  public void name(JsonName name) {
    separate();
    append(name.bytes());
  }

  /** Writes the name of what is written next. */
  public void name(String name) {
    string(name);
    reserve(1);
    bytes[size++] = ':';
  }

  /** Writes a text. */
  public void string(String text) {
    separate();
    int length = text.length();
    if (length >= PlainText.WORTHWHILE) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      if (PlainText.is(encoded)) {
        reserve(encoded.length + 2);
        bytes[size++] = '"';
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        bytes[size++] = '"';
        return;
      }
    }
    reserve(MOST_BYTES * length + 2);
    bytes[size++] = '"';
    size = EscapedText.write(text, bytes, size);
    bytes[size++] = '"';
  }

  /** Writes true or false. */
  public void bool(boolean value) {
    separate();
    ascii(value ? "true" : "false");
  }

  /** Writes a whole number. */
  public void number(long value) {
    separate();
    if (value == Long.MIN_VALUE) {
      ascii(Long.toString(value));
    } else {
      decimal(value, 0);
    }
  }

  /** Writes a number; what is none is written as a text. */
  public void number(double value) {
    if (Double.isFinite(value)) {
      separate();
      ascii(Double.toString(value));
    } else {
      string(Double.toString(value));
    }
  }

  /** Writes a number; what is none is written as a text. */
  public void number(float value) {
    if (Float.isFinite(value)) {
      separate();
      ascii(Float.toString(value));
    } else {
      string(Float.toString(value));
    }
  }

  /** Writes milliseconds as seconds, with a fraction of three digits, or none. */
  public void seconds(long millis) {
    separate();
    if (millis % MILLIS == 0) {
      decimal(millis / MILLIS, 0);
    } else {
      decimal(millis, 3);
    }
  }

  /** Writes bytes in Base64. */
  public void binary(byte[] value) {
    separate();
    byte[] encoded = Base64.getEncoder().encode(value);
    reserve(encoded.length + 2);
    bytes[size++] = '"';
    append(encoded);
    bytes[size++] = '"';
  }

  /** Ends a line. */
  public void newLine() {
    reserve(1);
    bytes[size++] = '\n';
  }

  /** Writes digits from the last to the first, at least one of them before the point. */
  private void decimal(long value, int fraction) {
    reserve(MOST_DIGITS);
    long rest = Math.abs(value);
    int least = fraction == 0 ? 1 : fraction + 1;
    int digits = Math.max(least, digits(rest));
    int point = fraction == 0 ? 0 : 1;
    if (value < 0) {
      bytes[size++] = '-';
    }
    int end = size + digits + point;
    int place = end;
    for (int i = 0; i < digits; i++) {
      if (point == 1 && i == fraction) {
        bytes[--place] = '.';
      }
      bytes[--place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size = end;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  private void append(byte[] more) {
    reserve(more.length + 1);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Writes a comma after what is complete, and makes room for another byte. */
  private void separate() {
    reserve(2);
    if (size > 0 && follows(bytes[size - 1])) {
      bytes[size++] = ',';
    }
  }

  private static boolean follows(byte last) {
    return last != '{' && last != '[' && last != ':' && last != '\n';
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
