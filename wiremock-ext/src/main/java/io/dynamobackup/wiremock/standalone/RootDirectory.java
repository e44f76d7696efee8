package io.dynamobackup.wiremock.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only directory that WireMock reads and writes: the user's, or an empty one that ends with the
 * server.
 *
 * @param isOurs whether it ends with the server
 */
record RootDirectory(Path path, boolean isOurs) implements AutoCloseable {

  static RootDirectory of(@Nullable Path given) {
    if (given != null) {
      return new RootDirectory(given, false);
    }
    try {
      return new RootDirectory(Files.createTempDirectory("dynamobackup"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!isOurs || !Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
