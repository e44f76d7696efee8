package io.dynamobackup.engine.pipeline;

import java.io.IOException;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What happens to a reply on its way to the client. Whether the engine did its part does not depend
 * on it.
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface Disturbance {

  /** Has it happen in what carries the reply. */
  <T> T in(Medium<T> medium) throws IOException;

  /** The reply is damaged, or does not come. */
  @API(status = Status.EXPERIMENTAL)
  enum Damage implements Disturbance {
    /** The connection breaks: the client hears nothing, at once. */
    CONNECTION_RESET("connection reset"),

    /** There is no reply: the client waits as long as it ever does. */
    NO_REPLY("no reply"),

    /** The body is not the engine's, and not JSON. */
    NOT_JSON("body is not JSON"),

    /** The checksum in the head is not that of the body. */
    WRONG_CHECKSUM("wrong checksum"),

    /** The connection breaks in the middle of the body. */
    TRUNCATED("body is truncated");

    private final String words;

    Damage(String words) {
      this.words = words;
    }

    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return switch (this) {
        case CONNECTION_RESET -> medium.reset();
        case NO_REPLY -> medium.silence();
        case NOT_JSON -> medium.notJson();
        case WRONG_CHECKSUM -> medium.wrongChecksum();
        case TRUNCATED -> medium.truncated();
      };
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The reply comes late: a client that waits less long does not hear it. */
  @API(status = Status.EXPERIMENTAL)
  record Late(Duration by) implements Disturbance {
    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return medium.late(by);
    }

    @Override
    public String toString() {
      return "late by " + by;
    }
  }

  /**
   * What carries one reply to its client, and knows how each disturbance shows.
   *
   * @param <T> what arrives
   */
  @API(status = Status.EXPERIMENTAL)
  interface Medium<T> {

    /** Breaks the connection. */
    T reset() throws IOException;

    /** Keeps the client waiting. */
    T silence() throws IOException;

    /** Delivers late. */
    T late(Duration by) throws IOException;

    /** Delivers another body. */
    T notJson() throws IOException;

    /** Delivers with another checksum. */
    T wrongChecksum() throws IOException;

    /** Delivers half, and breaks the connection. */
    T truncated() throws IOException;
  }
}
