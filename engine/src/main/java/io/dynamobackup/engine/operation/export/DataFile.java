package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.json.Utf8Json;

/** The lines of one partition. */
final class DataFile {
  private final Utf8Json json = new Utf8Json();
  private long lines;

  void add(ExportedLine line) {
    line.write(json);
    json.newLine();
    lines++;
  }

  /** Returns the number of lines. */
  long lines() {
    return lines;
  }

  /** Returns the file, compressed; each line ends in a newline. */
  byte[] content() {
    return StoredGzip.of(json.toByteArray());
  }
}
