package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Reacts to what happens to tables. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface TableListener {

  /** Called just before a table is deleted, while its contents are there. */
  void onDelete(Table table, Instant now);
}
