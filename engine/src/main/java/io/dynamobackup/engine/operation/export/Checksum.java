package io.dynamobackup.engine.operation.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The checksum of a file, as the manifests tell it.
 *
 * @param base64 its MD5
 * @param etag what S3 calls an object that was uploaded in one part of several: the MD5 of the MD5
 */
record Checksum(String base64, String etag) {

  static Checksum of(byte[] content) {
    byte[] digest = md5(content);
    return new Checksum(
        Base64.getEncoder().encodeToString(digest), HexFormat.of().formatHex(md5(digest)) + "-1");
  }

  private static byte[] md5(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has MD5", e);
    }
  }
}
