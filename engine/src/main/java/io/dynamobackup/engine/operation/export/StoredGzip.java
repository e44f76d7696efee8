package io.dynamobackup.engine.operation.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * A gzip file whose content is stored as it is (RFC 1951, 3.2.4; RFC 1952): what a compressor makes
 * of it differs from one JVM to the next, these bytes do not.
 */
final class StoredGzip {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int BLOCK = 0xffff;
  private static final int BLOCK_HEADER = 5;
  private static final int TRAILER = 8;

  private StoredGzip() {}

  static byte[] of(byte[] content) {
    int blocks = Math.max(1, (content.length + BLOCK - 1) / BLOCK);
    ByteBuffer file =
        ByteBuffer.allocate(HEADER.length + blocks * BLOCK_HEADER + content.length + TRAILER)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(HEADER);
    for (int block = 0; block < blocks; block++) {
      int start = block * BLOCK;
      int length = Math.min(BLOCK, content.length - start);
      file.put((byte) (block == blocks - 1 ? 1 : 0))
          .putShort((short) length)
          .putShort((short) ~length)
          .put(content, start, length);
    }
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return file.putInt((int) checksum.getValue()).putInt(content.length).array();
  }
}
