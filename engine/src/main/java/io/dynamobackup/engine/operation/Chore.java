package io.dynamobackup.engine.operation;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is to be done when its time comes: a record of names, ids and instants, not of the things
 * they stand for. A fork of the engine carries it out on what it has itself.
 */
@API(status = Status.EXPERIMENTAL)
public interface Chore {

  /** Does it, alone and at the instant at which it is due. */
  void carryOut(EngineServices services, Instant due);
}
