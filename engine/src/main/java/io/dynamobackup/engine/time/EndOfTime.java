package io.dynamobackup.engine.time;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where fake time ends. */
@API(status = Status.INTERNAL)
public final class EndOfTime {
  /** The last instant: the ARN of a backup tells milliseconds since 1970 in 14 digits. */
  public static final Instant LAST = Instant.ofEpochMilli(99_999_999_999_999L);

  private EndOfTime() {}
}
