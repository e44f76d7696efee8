package io.dynamobackup.engine.vault;

/** A job that is in a list. */
interface ListedJob {

  /** Returns its id, a UUID. */
  String id();

  /** Returns the place in a list, in which the newest is first. */
  String place();
}
