package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.pipeline.Disturbance;
import java.util.zip.CRC32;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What goes back to the client: a status, a JSON body, and the id of the request. */
@API(status = Status.EXPERIMENTAL)
public final class Reply {
  private final int status;
  private final byte[] body;
  private final String requestId;
  private final @Nullable Disturbance disturbance;

  Reply(int status, byte[] body, String requestId) {
    this(status, body, requestId, null);
  }

  private Reply(int status, byte[] body, String requestId, @Nullable Disturbance disturbance) {
    this.status = status;
    this.body = body;
    this.requestId = requestId;
    this.disturbance = disturbance;
  }

  /** Returns this reply, to which something happens on its way. */
  Reply disturbed(Disturbance happening) {
    return new Reply(status, body, requestId, happening);
  }

  /** Returns this reply with another body. */
  public Reply withBody(byte[] other) {
    return new Reply(status, other, requestId, disturbance);
  }

  /** Returns what happens to it on its way to the client, or null. */
  public @Nullable Disturbance disturbance() {
    return disturbance;
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
