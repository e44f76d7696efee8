package io.dynamobackup.engine.choice;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A sequence of numbers drawn from a seed (SplitMix64), whose position can be copied; the same on
 * every JVM.
 */
@API(status = Status.INTERNAL)
public final class Draws {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Draws(long seed) {
    this.state = seed;
  }

  /** Returns a sequence of the same seed that has nothing to do with the others. */
  public static Draws of(long seed, int sequence) {
    return new Draws(mixed(mixed(seed) + sequence));
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  /** Returns a number from 0, less than the bound; how it favors some is less than one in 2^31. */
  public long below(long bound) {
    return Long.remainderUnsigned(next(), bound);
  }

  /** Returns a number from 0, less than 1. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  Draws copy() {
    return new Draws(state);
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
