package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/** Instants as AWS writes them: epoch seconds with a fraction of three digits, or none. */
final class Timestamps {
  private static final int MILLIS = 1000;
  private static final int DIGITS = 3;

  private Timestamps() {}

  static void write(JsonGenerator json, Instant instant) throws IOException {
    long millis = instant.toEpochMilli();
    if (millis % MILLIS == 0) {
      json.writeNumber(millis / MILLIS);
    } else {
      json.writeNumber(BigDecimal.valueOf(millis, DIGITS));
    }
  }
}
