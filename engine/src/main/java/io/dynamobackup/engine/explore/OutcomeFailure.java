package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Thrown of a test that fails under an outcome that AWS allows: its cause is what the test failed
 * with.
 */
@API(status = Status.EXPERIMENTAL)
public final class OutcomeFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient List<Asked> departures;
  private final String replay;

  OutcomeFailure(String message, Throwable cause, List<Asked> departures, String replay) {
    super(message, cause);
    this.departures = List.copyOf(departures);
    this.replay = replay;
  }

  /** Returns where AWS did something out of the ordinary. */
  public List<Asked> departures() {
    return departures;
  }

  /** Returns the text that repeats this outcome alone. */
  public String replay() {
    return replay;
  }
}
