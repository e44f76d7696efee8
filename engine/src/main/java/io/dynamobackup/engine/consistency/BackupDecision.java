package io.dynamobackup.engine.consistency;

import static io.dynamobackup.engine.choice.Subject.BackupWrite.HOLDS;
import static io.dynamobackup.engine.choice.Subject.BackupWrite.LACKS;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupDecider;
import io.dynamobackup.engine.catalog.OpenBackup;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableContents;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides which of the writes in its consistency window a backup holds, write by write. */
final class BackupDecision implements BackupDecider {
  private final Tables tables;
  private final ConsistencyWindow window;
  private final Choices choices;
  private final Origins origins;

  BackupDecision(ConsistencyWindow window, EngineServices services) {
    this.tables = services.tables();
    this.window = window;
    this.choices = services.choices();
    this.origins = services.origins();
  }

  /**
   * A write that is not in the backup takes those after it to the same item with it, so that every
   * item is as it was at some moment; about other items it says nothing.
   */
  @Override
  public TableContents decide(Backup backup, Instant now) {
    OpenBackup open = Objects.requireNonNull(backup.open());
    Table table = table(backup, now);
    List<Change> writes = table.items().changes(window.start(open), open.closesAt());
    Map<ItemKey, Change> excluded = new LinkedHashMap<>();
    long last = table.items().lastSequence(open.closesAt());
    for (Change change : writes) {
      OpenWrite write = new OpenWrite(table, backup, open, window.width(), change, origins);
      if (excluded.containsKey(change.key())) {
        choices.settle(ChoicePoint.BACKUP_WRITE, LACKS, write::subject);
      } else if (!holds(write)) {
        excluded.put(change.key(), change);
      }
    }
    return table.history().after(last, excluded.values(), now);
  }

  private boolean holds(OpenWrite write) {
    boolean ordinary = cut(write);
    return choices
        .pick(
            ChoicePoint.BACKUP_WRITE,
            ordinary ? HOLDS : LACKS,
            List.of(ordinary ? LACKS : HOLDS),
            write::subject)
        .equals(HOLDS);
  }

  private boolean cut(OpenWrite write) {
    BackupCut.Write asked = write.asked(choices.chance());
    try {
      return window.cut().holds(asked);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "backupCut (%s) failed on the %s: %s".formatted(window.cut(), write.text(), e), e);
    }
  }

  private Table table(Backup backup, Instant now) {
    Table table = tables.find(backup.source().name(), now);
    if (table == null || !table.identity().equals(backup.source())) {
      throw new IllegalStateException(
          "table %s is gone, and what its backup %s holds is not decided"
              .formatted(backup.source().name(), backup.name()));
    }
    return table;
  }
}
