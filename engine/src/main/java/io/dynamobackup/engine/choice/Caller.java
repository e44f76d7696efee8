package io.dynamobackup.engine.choice;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The call of a test that did something.
 *
 * @param number which call it is, from 1; a call that is retried is one. 0 where it is not known
 * @param operation the API name
 */
@API(status = Status.EXPERIMENTAL)
public record Caller(int number, String operation) {
  /** Nobody's call, or one that is not known. */
  public static final Caller UNKNOWN = new Caller(0, "");

  /** Returns what is added to the telling of a deed: whose it is, if that is known. */
  public String by() {
    return number == 0 ? "" : " by " + this;
  }

  @Override
  public String toString() {
    return number == 0 ? "no call" : "call %d (%s)".formatted(number, operation);
  }
}
