package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Decides what an open backup holds. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface BackupDecider {

  /** Returns the contents of a backup of which no more writes can be. */
  TableContents decide(Backup backup, Instant now);
}
