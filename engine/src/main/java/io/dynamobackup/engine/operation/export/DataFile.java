package io.dynamobackup.engine.operation.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The lines of one partition. */
final class DataFile {
  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private long lines;

  DataFile() {
    try {
      this.json = JSON.createGenerator(text).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  void add(ExportedLine line) {
    try {
      line.write(json);
      lines++;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Returns the number of lines. */
  long lines() {
    return lines;
  }

  /** Returns the file, compressed; each line ends in a newline. */
  byte[] content() {
    try {
      json.close();
    } catch (IOException e) {
      throw inMemory(e);
    }
    if (lines > 0) {
      text.write('\n');
    }
    return StoredGzip.of(text.toByteArray());
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("memory cannot be written to", e);
  }
}
