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
  private final String contentType;
  private final @Nullable String errorType;
  private final @Nullable Disturbance disturbance;

  /** Creates a reply as DynamoDB sends it, which names its errors in the body. */
  Reply(int status, byte[] body, String requestId) {
    this(status, body, requestId, "application/x-amz-json-1.0", null, null);
  }

  private Reply(
      int status,
      byte[] body,
      String requestId,
      String contentType,
      @Nullable String errorType,
      @Nullable Disturbance disturbance) {
    this.status = status;
    this.body = body;
    this.requestId = requestId;
    this.contentType = contentType;
    this.errorType = errorType;
    this.disturbance = disturbance;
  }

  /** Returns this reply as AWS Backup sends it, which names its errors in a header. */
  Reply inRest(@Nullable String error) {
    return new Reply(status, body, requestId, "application/json", error, disturbance);
  }

  /** Returns this reply, to which something happens on its way. */
  Reply disturbed(Disturbance happening) {
    return new Reply(status, body, requestId, contentType, errorType, happening);
  }

  /** Returns this reply with another body. */
  public Reply withBody(byte[] other) {
    return new Reply(status, other, requestId, contentType, errorType, disturbance);
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

  /** Returns what the answer carries as {@code Content-Type}. */
  public String contentType() {
    return contentType;
  }

  /** Returns what the answer carries as {@code x-amzn-ErrorType}, or null. */
  public @Nullable String errorType() {
    return errorType;
  }

  /** Returns what the answer carries as {@code x-amz-crc32}: the checksum of the body, unsigned. */
  public long crc32() {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return checksum.getValue();
  }
}
