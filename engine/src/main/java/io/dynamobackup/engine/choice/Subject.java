package io.dynamobackup.engine.choice;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Whom a question concerns, in the words of who wrote the test: tables, items, backups, calls. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Subject {

  /**
   * Returns what tells it from others. It has no times and no ids in it, which are others when
   * something before was answered differently.
   */
  String name();

  /** Returns the sentence that an answer makes. */
  String told(String answer);

  /** Returns a subject whose sentence ends in the answer. */
  static Subject of(String name, String before) {
    return of(name, before, "");
  }

  /** Returns a subject whose sentence goes on after the answer. */
  static Subject of(String name, String before, String after) {
    return new Sentence(name, before, after);
  }

  /**
   * A subject that has a sentence of its own.
   *
   * @param before what stands before the answer
   * @param after what stands after it
   */
  @API(status = Status.EXPERIMENTAL)
  record Sentence(String name, String before, String after) implements Subject {

    @Override
    public String told(String answer) {
      return before + " " + answer + after;
    }
  }

  /** A write that a backup may hold or not. */
  @API(status = Status.EXPERIMENTAL)
  record BackupWrite(RequestedBackup backup, CommittedWrite write) implements Subject {
    /** The answer that the write is in the backup. */
    public static final String HOLDS = "holds";

    /** The answer that it is not. */
    public static final String LACKS = "lacks";

    @Override
    public String name() {
      return "item %s of table %s in backup %s"
          .formatted(write.item(), backup.table(), backup.name());
    }

    @Override
    public String told(String answer) {
      return "%s, %s the %s".formatted(backup, answer, write);
    }
  }
}
