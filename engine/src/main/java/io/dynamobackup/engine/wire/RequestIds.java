package io.dynamobackup.engine.wire;

import java.util.concurrent.atomic.AtomicLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Request ids of AWS's form, 52 letters and digits; the same in every run, never twice in one. */
@API(status = Status.INTERNAL)
public final class RequestIds {
  private static final char[] LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUV".toCharArray();
  private static final int BITS_PER_LETTER = 5;
  private static final int LETTERS_PER_WORD = 13;
  private static final int WORDS = 4;

  private final AtomicLong issued;

  /** Starts a sequence of ids. */
  public RequestIds() {
    this(0);
  }

  private RequestIds(long issued) {
    this.issued = new AtomicLong(issued);
  }

  /** Returns ids that go on from here as these would, and know nothing of these. */
  public RequestIds fork() {
    return new RequestIds(issued.get());
  }

  /** Returns the next id. */
  String next() {
    char[] id = new char[WORDS * LETTERS_PER_WORD];
    long word = issued.getAndIncrement();
    for (int i = 0; i < id.length; i += LETTERS_PER_WORD) {
      word = mix(word);
      spell(word, id, i);
    }
    return new String(id);
  }

  private static void spell(long word, char[] id, int start) {
    long rest = word;
    for (int i = 0; i < LETTERS_PER_WORD; i++) {
      id[start + i] = LETTERS[(int) rest & (LETTERS.length - 1)];
      rest >>>= BITS_PER_LETTER;
    }
  }

  /** SplitMix64: different words stay different. */
  private static long mix(long word) {
    long z = word + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
