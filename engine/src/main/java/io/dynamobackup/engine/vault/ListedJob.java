package io.dynamobackup.engine.vault;

import java.time.Instant;

/** A job that is in a list. */
interface ListedJob {

  /** Returns its id, a UUID. */
  String id();

  /** Returns when it was created, in milliseconds. */
  Instant createdAt();

  /** Returns the place in a list, in which the newest is first. */
  String place();
}
