package io.dynamobackup.junit.sweep;

import java.util.List;

/** Who learns what comes of runs with faults. */
interface FaultResults {
  /** Nobody. */
  FaultResults UNUSED =
      new FaultResults() {
        @Override
        public void passed(Combination combination, List<String> made) {}

        @Override
        public void failed(Combination combination, Throwable failure) {}
      };

  /**
   * Learns that a test passes.
   *
   * @param made the operations of its calls
   */
  void passed(Combination combination, List<String> made);

  /** Learns that a test fails, and why. */
  void failed(Combination combination, Throwable failure);
}
