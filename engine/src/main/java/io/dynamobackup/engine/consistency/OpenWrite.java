package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.OpenBackup;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.CommittedWrite;
import io.dynamobackup.engine.choice.RequestedBackup;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.store.Change;
import java.time.Duration;

/**
 * A write that a backup may hold or not.
 *
 * @param width how far from the request it may have been committed
 */
record OpenWrite(
    Table table, Backup backup, OpenBackup open, Duration width, Change change, Origins origins) {

  BackupCut.Write asked(double chance) {
    return new BackupCut.Write(
        table.name(),
        new WrittenItem(table, change).key(),
        change.before(),
        change.after(),
        change.at(),
        open.requestedAt(),
        change.sequence() <= open.sequence(),
        chance);
  }

  Subject.BackupWrite subject() {
    return new Subject.BackupWrite(requested(), committed());
  }

  private RequestedBackup requested() {
    return new RequestedBackup(
        backup.nameWithoutIds(),
        table.name(),
        open.requestedAt(),
        origins.makerOf(backup.arn()),
        width);
  }

  private CommittedWrite committed() {
    return new CommittedWrite(
        kind(),
        new WrittenItem(table, change).text(),
        change.at(),
        origins.of(table, change),
        change.sequence());
  }

  private String kind() {
    return change.after() == null ? "deletion" : change.before() == null ? "creation" : "change";
  }

  String text() {
    return "%s, for %s".formatted(committed(), requested());
  }
}
