package io.dynamobackup.engine.operation.export;

import org.jspecify.annotations.Nullable;

/**
 * Where in its bucket an export writes (Developer Guide, "DynamoDB table export output format").
 * The checksums are in files ending in {@code .md5}, as exports were seen to name them, not in
 * {@code .checksum} as documented.
 *
 * @param root what all exports of the prefix share
 * @param id the id of the export
 */
record ExportFolder(String root, String id) {

  /** A prefix is taken as it is; one that does not end in a slash gets one. */
  static ExportFolder of(@Nullable String prefix, String id) {
    String before = prefix == null || prefix.isEmpty() || prefix.endsWith("/") ? "" : "/";
    return new ExportFolder((prefix == null ? "" : prefix) + before + "AWSDynamoDB/", id);
  }

  String started() {
    return root + id + "/_started";
  }

  String summary(String extension) {
    return root + id + "/manifest-summary." + extension;
  }

  String files(String extension) {
    return root + id + "/manifest-files." + extension;
  }

  /** The data of full exports is kept apart, that of incremental exports together. */
  String data(boolean incremental, String name) {
    return root + (incremental ? "data/" : id + "/data/") + name + ".json.gz";
  }
}
