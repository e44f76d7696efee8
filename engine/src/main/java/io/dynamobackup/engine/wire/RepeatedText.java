package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A member that mostly has the same text in one structure after the other, such as the table's ARN
 * in a list of its backups: what has been encoded for one is copied for the next.
 */
final class RepeatedText {
  private final SerializedString name;
  private @Nullable String text;
  private @Nullable SerializedString encoded;

  RepeatedText(SerializedString name) {
    this.name = name;
  }

  /** Writes the member with a text; leaves it out if there is none. */
  @SuppressWarnings("ReferenceEquality") // another text that is equal is encoded again, no more
  void write(JsonGenerator json, @Nullable String value) throws IOException {
    if (value == null) {
      return;
    }
    json.writeFieldName(name);
    if (value != text) {
      text = value;
      encoded = null;
      json.writeString(value);
      return;
    }
    if (encoded == null) {
      encoded = new SerializedString(value);
    }
    json.writeString(encoded);
  }
}
