package io.dynamobackup.engine.operation.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The MD5 of a file, as the manifests tell it. */
record Checksum(byte[] digest) {

  static Checksum of(byte[] content) {
    try {
      return new Checksum(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has MD5", e);
    }
  }

  String base64() {
    return Base64.getEncoder().encodeToString(digest);
  }

  /** Returns the ETag S3 gives an object that was uploaded in one part of several. */
  String etag() {
    return HexFormat.of().formatHex(of(digest).digest) + "-1";
  }
}
