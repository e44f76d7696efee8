package io.dynamobackup.engine.choice;

import java.util.HexFormat;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The ids AWS makes up, made up from a seed: the same seed gives the same ids in the same order.
 */
@API(status = Status.EXPERIMENTAL)
public final class Identifiers {
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int FILE_NAME = 26;

  private final Draws draws;

  /** Starts a sequence of ids. */
  public Identifiers(long seed) {
    this(new Draws(seed));
  }

  private Identifiers(Draws draws) {
    this.draws = draws;
  }

  /** Returns ids that go on from here as these would, and know nothing of these. */
  public Identifiers fork() {
    return new Identifiers(draws.copy());
  }

  /** Returns a UUID of version 4, as a table's id is. */
  public String uuid() {
    long high = (draws.next() & ~0xF000L) | 0x4000L;
    long low = (draws.next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return "%08x-%04x-%04x-%04x-%012x"
        .formatted(
            high >>> 32, (high >>> 16) & 0xFFFF, high & 0xFFFF, low >>> 48, low & 0xFFFFFFFFFFFFL);
  }

  /**
   * Returns eight hexadecimal digits, as the ARN of a backup or export ends in; never the eight
   * zeros of SYSTEM.
   */
  public String backupSuffix() {
    return HexFormat.of().toHexDigits(1 + draws.below(Integer.MAX_VALUE - 1L), 8);
  }

  /** Returns 26 letters and digits of base 32, as the files of an export are named. */
  public String fileName() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < FILE_NAME; i++) {
      name.append(BASE_32.charAt((int) draws.below(BASE_32.length())));
    }
    return name.toString();
  }
}
