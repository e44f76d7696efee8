package io.dynamobackup.engine;

import io.dynamobackup.engine.limit.Quotas;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How often an operation may be called before it is throttled. */
@API(status = Status.EXPERIMENTAL)
public enum RateLimits {
  /** What goes with the fidelity: none with INSTANT, those AWS documents with DOCUMENTED. */
  OF_FIDELITY,
  /** No operation is throttled. */
  OFF,
  /** The rates AWS documents. */
  DOCUMENTED,
  /** The bursts seen on AWS, and the documented rates where none were seen. */
  OBSERVED;

  /** Returns the quotas; {@code ofFidelity} are those that go with the fidelity. */
  Quotas quotas(Quotas ofFidelity) {
    return switch (this) {
      case OF_FIDELITY -> ofFidelity;
      case OFF -> Quotas.unlimited();
      case DOCUMENTED -> Quotas.documented();
      case OBSERVED -> Quotas.observed();
    };
  }
}
