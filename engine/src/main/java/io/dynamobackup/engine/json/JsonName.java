package io.dynamobackup.engine.json;

import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The name of a member, with its quotes and its colon, as it is written again and again. */
@API(status = Status.INTERNAL)
public final class JsonName {
  private final byte[] bytes;

  /** Creates the name; none that AWS has needs an escape. */
  public JsonName(String name) {
    this.bytes = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the bytes themselves, not a copy. */
  byte[] bytes() {
    return bytes;
  }
}
