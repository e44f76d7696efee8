package io.dynamobackup.engine.choice;

import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The ids AWS makes up, made up from a seed: the same seed gives the same ids in the same order.
 */
@API(status = Status.EXPERIMENTAL)
public final class Identifiers {
  private final SplittableRandom random;

  /** Starts a sequence of ids. */
  public Identifiers(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns a UUID of version 4, as a table's id is. */
  public String uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return "%08x-%04x-%04x-%04x-%012x"
        .formatted(
            high >>> 32, (high >>> 16) & 0xFFFF, high & 0xFFFF, low >>> 48, low & 0xFFFFFFFFFFFFL);
  }

  /**
   * Returns eight hexadecimal digits, as a backup's ARN ends in; never the eight zeros of SYSTEM.
   */
  public String backupSuffix() {
    return "%08x".formatted(random.nextInt(1, Integer.MAX_VALUE));
  }
}
