package io.dynamobackup.engine.transport;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * What stands in front of an engine: each HTTP request of the engine's clients goes to it first, on
 * the caller's thread, and may be answered there or go on to the engine.
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

  /** Ends with its engine. */
  @Override
  default void close() {
    // most hold nothing
  }
}
