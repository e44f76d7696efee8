package io.dynamobackup.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.TreePMap;

/** What the exports of an engine wrote, kept in memory: objects, in buckets that all exist. */
@API(status = Status.EXPERIMENTAL)
public final class ExportedObjects implements ExportSink {
  private volatile TreePMap<String, TreePMap<String, byte[]>> buckets;

  /** Creates what nothing was written to yet. */
  public ExportedObjects() {
    this(TreePMap.empty());
  }

  private ExportedObjects(TreePMap<String, TreePMap<String, byte[]>> buckets) {
    this.buckets = buckets;
  }

  @Override
  public void put(String bucket, String key, byte[] content) {
    buckets = buckets.plus(bucket, bucket(bucket).plus(key, content));
  }

  /** Returns the names of the buckets that have objects, in their order. */
  public List<String> buckets() {
    return List.copyOf(buckets.keySet());
  }

  /** Returns the keys of a bucket's objects, in their order; none if nothing was written to it. */
  public List<String> keys(String bucket) {
    return List.copyOf(bucket(bucket).keySet());
  }

  /**
   * Returns the content of an object.
   *
   * @throws IllegalArgumentException if the bucket has no object of that key
   */
  public byte[] content(String bucket, String key) {
    Map<String, byte[]> objects = bucket(bucket);
    byte[] content = objects.get(key);
    if (content == null) {
      throw new IllegalArgumentException(
          "key (%s) must be one of bucket %s: %s".formatted(key, bucket, objects.keySet()));
    }
    return content.clone();
  }

  /** Returns the lines of an object of text, compressed or not. */
  public List<String> lines(String bucket, String key) {
    byte[] content = content(bucket, key);
    byte[] text = key.endsWith(".gz") ? expanded(content) : content;
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  /** Returns a copy, in constant time, that goes its own way. */
  ExportedObjects fork() {
    return new ExportedObjects(buckets);
  }

  private TreePMap<String, byte[]> bucket(String name) {
    return buckets.getOrDefault(name, TreePMap.empty());
  }

  private static byte[] expanded(byte[] content) {
    try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return text.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "ExportedObjects" + buckets.keySet();
  }
}
