package io.dynamobackup.engine.wire;

import java.util.zip.CRC32;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What goes back to the client: a status, a JSON body, and the id of the request. */
@API(status = Status.EXPERIMENTAL)
public final class Reply {
  private final int status;
  private final byte[] body;
  private final String requestId;

  Reply(int status, byte[] body, String requestId) {
    this.status = status;
    this.body = body;
    this.requestId = requestId;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the bytes of the body themselves, not a copy. */
  public byte[] body() {
    return body;
  }

  /** Returns what the answer carries as {@code x-amzn-RequestId}. */
  public String requestId() {
    return requestId;
  }

  /** Returns what the answer carries as {@code x-amz-crc32}: the checksum of the body, unsigned. */
  public long crc32() {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return checksum.getValue();
  }
}
