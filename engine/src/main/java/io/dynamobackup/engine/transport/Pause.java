package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.time.Patience;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a client waits for a late reply. */
interface Pause {

  /**
   * Lets the time pass until the reply is there; throws what the client's patience ends with when
   * that ends first.
   *
   * @param late when the reply is there, from now; null for never
   */
  void await(@Nullable Duration late, Patience patience) throws IOException;
}
