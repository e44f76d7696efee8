package io.dynamobackup.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes objects as files: a bucket is a directory, and so is what stands before a slash. */
record DirectorySink(Path root) implements ExportSink {

  @Override
  public void put(String bucket, String key, byte[] content) {
    Path file = file(root.resolve(bucket), key);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException("exports cannot be written to %s".formatted(root), e);
    }
  }

  /** S3 takes dots and a leading slash for parts of a name, a file system does not. */
  private static Path file(Path bucket, String key) {
    Path file = bucket.resolve(key.replaceFirst("^/+", "")).normalize();
    if (!file.startsWith(bucket)) {
      throw new IllegalArgumentException(
          "key (%s) must not lead out of the directory %s: choose another S3Prefix"
              .formatted(key, bucket));
    }
    return file;
  }
}
