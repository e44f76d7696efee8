package io.dynamobackup.engine.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What units are consumed for. */
@API(status = Status.INTERNAL)
public enum Access {
  /** Read units. */
  READ("Read"),
  /** Write units. */
  WRITE("Write");

  private final String word;

  Access(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
