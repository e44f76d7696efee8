package io.dynamobackup.engine.transport;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** A body that breaks off. */
final class CutStream extends FilterInputStream {

  CutStream(byte[] bytes) {
    super(new ByteArrayInputStream(bytes));
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next < 0) {
      throw Received.cut();
    }
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read < 0) {
      throw Received.cut();
    }
    return read;
  }
}
