package io.dynamobackup.engine.explore;

import static io.dynamobackup.engine.choice.ChoicePoint.BACKUP_WRITE;
import static io.dynamobackup.engine.choice.ChoicePoint.RESTORE_COMPLETION;

import io.dynamobackup.engine.choice.Caller;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.CommittedWrite;
import io.dynamobackup.engine.choice.RequestedBackup;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.choice.Subject.BackupWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Explores tests that ask questions and have no engine. */
final class Explorer {
  static final Instant REQUEST = Instant.parse("2018-12-14T14:25:00Z");

  private final Exploration exploration;
  private final List<String> names = new ArrayList<>();

  private Explorer(Exploration exploration) {
    this.exploration = exploration;
  }

  static Explorer max(int max) {
    return new Explorer(Exploration.of("my test", "replay = %s", max));
  }

  static Explorer replay(String text) {
    return new Explorer(Exploration.replay("my test", "replay = %s", text));
  }

  /** Returns what a failing run is told with, or null when all pass. */
  @Nullable Throwable explore(Consumer<Choices> test) {
    Run run = exploration.next();
    while (run != null) {
      names.add(run.name());
      Choices choices = run.choices(0);
      Throwable failure = failure(test, choices);
      run.end(failure, choices);
      if (failure != null && !run.isLookedInto()) {
        return run.failure(failure, choices);
      }
      run = exploration.next();
    }
    return null;
  }

  private static @Nullable Throwable failure(Consumer<Choices> test, Choices choices) {
    try {
      test.accept(choices);
      return null;
    } catch (AssertionError e) {
      return e;
    }
  }

  /** Returns the names of the runs. */
  List<String> names() {
    return names;
  }

  Explored explored() {
    return exploration.explored();
  }

  static boolean isLeft(Choices choices, String name) {
    Subject subject = Subject.of(name, "at fork " + name + " it goes");
    return choices
        .pick(ChoicePoint.EXPIRED_ITEMS_ORDER, "right", List.of("left"), () -> subject)
        .equals("left");
  }

  static Duration restore(Choices choices) {
    Subject subject = Subject.of("copy", "table copy is CREATING for");
    return choices.pick(RESTORE_COMPLETION, Duration.ofMinutes(10), () -> subject);
  }

  /** Asks whether the backup nightly holds a write, which ordinarily it does if made before. */
  static boolean holds(Choices choices, String item, int seconds) {
    String ordinary = seconds <= 0 ? BackupWrite.HOLDS : BackupWrite.LACKS;
    String other = seconds <= 0 ? BackupWrite.LACKS : BackupWrite.HOLDS;
    return choices
        .pick(BACKUP_WRITE, ordinary, List.of(other), () -> write(item, seconds))
        .equals(BackupWrite.HOLDS);
  }

  static BackupWrite write(String item, int seconds) {
    return new BackupWrite(
        new RequestedBackup(
            "nightly", "orders", REQUEST, new Caller(9, "CreateBackup"), Duration.ofMinutes(1)),
        new CommittedWrite(
            "creation",
            item,
            REQUEST.plusSeconds(seconds),
            new Caller(seconds <= 0 ? 1 : 10, "PutItem"),
            seconds + 60));
  }
}
