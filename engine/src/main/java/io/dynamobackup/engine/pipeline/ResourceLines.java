package io.dynamobackup.engine.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The lines of a text beside a class, without those that are empty or comments. */
@API(status = Status.INTERNAL)
public final class ResourceLines {
  private ResourceLines() {}

  /** Returns the lines of a text. */
  public static List<String> of(Class<?> place, String resource) {
    InputStream stream = place.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(resource + " is not beside " + place);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
