package io.dynamobackup.engine;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How often an operation may be called before it is throttled. */
@API(status = Status.EXPERIMENTAL)
public enum RateLimits {
  /** What goes with the fidelity; none at present. */
  OF_FIDELITY,
  /** No operation is throttled. */
  OFF,
  /** The rates AWS documents; refused until the engine has them. */
  DOCUMENTED,
  /** The bursts seen on AWS; refused until the engine has them. */
  OBSERVED
}
