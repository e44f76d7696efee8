package io.dynamobackup.examples;

import java.time.Duration;

/** How a job passes time: it sleeps in production, and moves the clock in a test. */
@FunctionalInterface
public interface Pause {

  /** Lets the time pass. */
  void pass(Duration duration);
}
