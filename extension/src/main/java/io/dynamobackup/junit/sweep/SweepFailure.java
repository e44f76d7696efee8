package io.dynamobackup.junit.sweep;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Thrown of a test that fails in a run of its sweep: its cause is what the test failed with. */
@API(status = Status.EXPERIMENTAL)
public final class SweepFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  SweepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
