package io.dynamobackup.engine.choice;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A backup whose contents are open.
 *
 * @param name what the backup is called
 * @param table the name of the table
 * @param at when it was requested
 * @param by which call requested it
 * @param width how long before and after the request a write may be in it or not
 */
@API(status = Status.EXPERIMENTAL)
public record RequestedBackup(String name, String table, Instant at, Caller by, Duration width) {

  @Override
  public String toString() {
    return "backup %s of table %s, requested at %s%s".formatted(name, table, at, by.by());
  }
}
