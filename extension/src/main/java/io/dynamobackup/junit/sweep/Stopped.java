package io.dynamobackup.junit.sweep;

/** Thrown through a test whose process is to have died: nobody catches it by accident. */
final class Stopped extends Error {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("the sweep has stopped the test here, as if its process had died", null, false, false);
  }
}
