package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.OpenBackup;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.Change;

/** A write that a backup may hold or not. */
record OpenWrite(Table table, Backup backup, OpenBackup open, Change change) {

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

  String text() {
    String kind =
        change.after() == null ? "deletion" : change.before() == null ? "creation" : "change";
    return "%s of item %s of table %s at %s, in backup %s requested at %s"
        .formatted(
            kind,
            new WrittenItem(table, change).text(),
            table.name(),
            change.at(),
            backup.name(),
            open.requestedAt());
  }
}
