package io.dynamobackup.engine;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How much of AWS's time an engine takes. */
@API(status = Status.EXPERIMENTAL)
public enum Fidelity {
  /** State changes take no time, and a backup is exactly what was committed at its request. */
  INSTANT {
    @Override
    public EngineOptions options() {
      return EngineOptions.instant();
    }
  },
  /** State changes take the time AWS documents, on the fake clock. */
  DOCUMENTED {
    @Override
    public EngineOptions options() {
      return EngineOptions.documented();
    }
  };

  /** Returns the options of an engine of this fidelity. */
  public abstract EngineOptions options();
}
