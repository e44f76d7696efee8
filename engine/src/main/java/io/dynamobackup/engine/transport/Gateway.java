package io.dynamobackup.engine.transport;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * What stands in front of an engine: each call of its clients goes to it first, as HTTP, and may be
 * answered there or go on to the engine. Clients in this JVM are answered on the caller's thread,
 * those over HTTP on the server's; what they send that is no call of an operation does not come.
 *
 * <p>It sees HTTP, where an {@link io.dynamobackup.engine.pipeline.Interceptor} sees typed calls.
 */
@API(status = Status.EXPERIMENTAL)
public interface Gateway extends SdkAutoCloseable {

  /**
   * Answers a request, often by {@code attempt.proceed()}.
   *
   * @throws IOException if the connection breaks: the client hears nothing
   */
  Received pass(HttpAttempt attempt) throws IOException;

  /** Ends with the engine that it was put in front of. */
  @Override
  default void close() {
    // most hold nothing
  }
}
