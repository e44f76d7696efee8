package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What hears the calls of a test. */
interface Track {

  /** Has the engine answer, or another in its place. */
  Received answer(HttpAttempt attempt) throws IOException;

  /** Hears a call and its answer, before the client does. */
  void hear(Exchange exchange) throws IOException;

  /** Ends with the test. */
  void end(ExtensionContext context);
}
