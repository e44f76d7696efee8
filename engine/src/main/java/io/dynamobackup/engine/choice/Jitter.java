package io.dynamobackup.engine.choice;

import java.util.function.LongUnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The chance in the pauses of clients that wait before they try again, drawn from a seed. */
@API(status = Status.INTERNAL)
public final class Jitter implements LongUnaryOperator {
  private static final int SEQUENCE = "jitter".hashCode();

  private final Draws draws;

  /** Starts a sequence. */
  public Jitter(long seed) {
    this(Draws.of(seed, SEQUENCE));
  }

  private Jitter(Draws draws) {
    this.draws = draws;
  }

  /** Returns what goes on from here as this would, and knows nothing of this. */
  public synchronized Jitter fork() {
    return new Jitter(draws.copy());
  }

  /** Returns a number from 0, less than the bound. */
  @Override
  public synchronized long applyAsLong(long bound) {
    return draws.below(bound);
  }
}
