package io.dynamobackup.engine.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that breaks off. */
final class CutStream extends FilterInputStream {

  CutStream(InputStream start) {
    super(start);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next < 0) {
      throw Received.end();
    }
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read < 0) {
      throw Received.end();
    }
    return read;
  }
}
