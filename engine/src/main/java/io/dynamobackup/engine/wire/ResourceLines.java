package io.dynamobackup.engine.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a text beside this class, without those that are empty or comments. */
final class ResourceLines {
  private ResourceLines() {}

  static List<String> of(String resource) {
    InputStream stream = ResourceLines.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(resource + " is not beside " + ResourceLines.class);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
