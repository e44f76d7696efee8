package io.dynamobackup.engine.store;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Whether a store remembers its changes. */
@API(status = Status.EXPERIMENTAL)
public enum History {
  /** Every change can be read again, as a table needs for recovery and streams. */
  KEPT,
  /** Only the present rows are kept, as an index needs. */
  NONE
}
