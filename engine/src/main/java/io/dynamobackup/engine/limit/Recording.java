package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.pipeline.Interceptor;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The flight recorder of one engine, as a part of its pipeline: it sees every attempt. */
@API(status = Status.INTERNAL)
public final class Recording {
  private final FlightRecorder recorder;

  /** Starts with nothing recorded. */
  public Recording(Quotas quotas) {
    this.recorder = new FlightRecorder(quotas.isEmpty() ? Quotas.documented() : quotas);
  }

  /** Returns what listens to the calls. */
  public Interceptor interceptor() {
    return (call, chain) -> {
      recorder.add(call);
      return chain.proceed(call);
    };
  }

  /** Returns what users see. */
  public FlightRecorder recorder() {
    return recorder;
  }
}
