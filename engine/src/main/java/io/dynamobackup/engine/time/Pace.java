package io.dynamobackup.engine.time;

import java.time.Duration;

/** How fast a client lets itself send. */
interface Pace {
  /** As fast as it can. */
  Pace UNLIMITED =
      new Pace() {
        @Override
        public Duration untilNext() {
          return Duration.ZERO;
        }

        @Override
        public void slowDown() {}

        @Override
        public void succeeded() {}
      };

  /** Takes leave to send: returns zero, or how long to wait before asking again. */
  Duration untilNext();

  /** Learns that the service throttled an attempt. */
  void slowDown();

  /** Learns that an attempt succeeded. */
  void succeeded();
}
