package io.dynamobackup.engine.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by an interceptor to have something happen to the reply: {@code chain.proceed(call); throw
 * new Disturbed(Damage.CONNECTION_RESET);} is a lost reply. The transport makes it happen.
 */
@API(status = Status.EXPERIMENTAL)
public final class Disturbed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Disturbance disturbance;
  private final transient @Nullable Outcome outcome;

  /** Has the client hear nothing of what came of the call, if anything did. */
  public Disturbed(Disturbance disturbance) {
    this(disturbance, null);
  }

  /** Has something happen to the reply that tells an outcome. */
  public Disturbed(Disturbance disturbance, @Nullable Outcome outcome) {
    super(disturbance.toString());
    this.disturbance = disturbance;
    this.outcome = outcome;
  }

  /** Returns what happens. */
  public Disturbance disturbance() {
    return disturbance;
  }

  /** Returns what the reply would have told, or null when nothing came of the call. */
  public @Nullable Outcome outcome() {
    return outcome;
  }
}
