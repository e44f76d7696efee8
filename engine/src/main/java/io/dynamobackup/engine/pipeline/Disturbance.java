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

  /** The connection breaks: the client hears nothing, at once. */
  @API(status = Status.EXPERIMENTAL)
  record ConnectionReset() implements Disturbance {
    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return medium.reset();
    }

    @Override
    public String toString() {
      return "connection reset";
    }
  }

  /** There is no reply: the client waits as long as it ever does. */
  @API(status = Status.EXPERIMENTAL)
  record NoReply() implements Disturbance {
    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return medium.silence();
    }

    @Override
    public String toString() {
      return "no reply";
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

  /** The body is not the engine's, and not JSON. */
  @API(status = Status.EXPERIMENTAL)
  record NotJson() implements Disturbance {
    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return medium.notJson();
    }

    @Override
    public String toString() {
      return "body is not JSON";
    }
  }

  /** The checksum in the head is not that of the body. */
  @API(status = Status.EXPERIMENTAL)
  record WrongChecksum() implements Disturbance {
    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return medium.wrongChecksum();
    }

    @Override
    public String toString() {
      return "wrong checksum";
    }
  }

  /** The connection breaks in the middle of the body. */
  @API(status = Status.EXPERIMENTAL)
  record Truncated() implements Disturbance {
    @Override
    public <T> T in(Medium<T> medium) throws IOException {
      return medium.truncated();
    }

    @Override
    public String toString() {
      return "body is truncated";
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
