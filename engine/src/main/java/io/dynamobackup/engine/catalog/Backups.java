package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** All backups of one account in one region, in the order in which they are listed. */
@API(status = Status.INTERNAL)
public final class Backups {
  private static final TreePMap<BackupArn, Backup> NONE = TreePMap.empty();

  private TreePMap<BackupArn, Backup> all = NONE;
  private PMap<String, TreePMap<BackupArn, Backup>> byTable = HashTreePMap.empty();
  private TreePSet<BackupArn> open = TreePSet.empty();
  private PMap<String, BackupArn> managed = HashTreePMap.empty();
  private BackupDecider decider =
      (backup, now) -> {
        throw new IllegalStateException("nobody decides what backups hold");
      };

  /**
   * Returns a catalog of the same backups that goes on by itself, in constant time. Nobody decides
   * yet what those hold that are open.
   */
  public Backups fork() {
    Backups fork = new Backups();
    fork.all = all;
    fork.byTable = byTable;
    fork.open = open;
    fork.managed = managed;
    return fork;
  }

  /** Sets who decides what open backups hold. */
  public void decideBy(BackupDecider who) {
    this.decider = who;
  }

  /** Adds a backup. */
  public void add(Backup backup) {
    String table = backup.arn().table();
    all = all.plus(backup.arn(), backup);
    byTable = byTable.plus(table, of(table).plus(backup.arn(), backup));
    if (backup.open() != null) {
      open = open.plus(backup.arn());
    }
    if (backup.managed() != null) {
      managed = managed.plus(backup.managed().arn(), backup.arn());
    }
  }

  /** Decides what those backups hold of which no more writes can be, or which are AVAILABLE. */
  public boolean decide(Instant now) {
    return decideThose(backup -> backup.isDecidable(now), now);
  }

  /** Decides what the backups of a table hold that are still open. */
  public void decideAllOf(Table table, Instant now) {
    decideThose(backup -> backup.source().equals(table.identity()), now);
  }

  private boolean decideThose(Predicate<Backup> which, Instant now) {
    if (open.isEmpty()) {
      return false;
    }
    List<Backup> decidable =
        open.stream().map(all::get).filter(Objects::nonNull).filter(which).toList();
    for (Backup backup : decidable) {
      add(backup.decided(decider.decide(backup, now)));
      open = open.minus(backup.arn());
    }
    return !decidable.isEmpty();
  }

  /** Returns true if a backup is at that place of the catalog, whether or not it can be seen. */
  public boolean has(BackupArn place) {
    return all.containsKey(place);
  }

  /** Returns the first of the places that no backup has. */
  public BackupArn free(Supplier<BackupArn> places) {
    BackupArn place = places.get();
    while (all.containsKey(place)) {
      place = places.get();
    }
    return place;
  }

  /** Returns the backup at that place of the catalog, or null; region and account do not matter. */
  public @Nullable Backup find(BackupArn arn, Instant now) {
    decide(now);
    Backup backup = all.get(arn);
    if (backup != null && backup.isExpired(now)) {
      remove(backup);
      return null;
    }
    return backup != null && backup.isVisible(now) ? backup : null;
  }

  /** Returns the backup at that place of the catalog, even if its time has come; or null. */
  public @Nullable Backup at(BackupArn place) {
    return all.get(place);
  }

  /** Has a backup stay that was to go by itself, and returns whether there is one at that place. */
  public boolean keep(BackupArn place, Instant now) {
    Backup backup = all.get(place);
    if (backup == null || !backup.isExpired(now)) {
      return false;
    }
    add(backup.goingAt(null));
    return true;
  }

  /** Returns the backup that AWS Backup alone has under that ARN, or null. */
  public @Nullable Backup findManaged(String recoveryPointArn, Instant now) {
    BackupArn place = managed.get(recoveryPointArn);
    return place == null ? null : find(place, now);
  }

  /** Removes a backup. */
  public void remove(Backup backup) {
    String table = backup.arn().table();
    all = all.minus(backup.arn());
    open = open.minus(backup.arn());
    managed = backup.managed() == null ? managed : managed.minus(backup.managed().arn());
    TreePMap<BackupArn, Backup> rest = of(table).minus(backup.arn());
    byTable = rest.isEmpty() ? byTable.minus(table) : byTable.plus(table, rest);
  }

  /**
   * Returns the backups, those that have expired or cannot be seen yet included, of one table name
   * or of all, after a place in the catalog or from its start.
   */
  public Collection<Backup> after(
      @Nullable BackupArn place, @Nullable String tableName, Instant now) {
    decide(now);
    TreePMap<BackupArn, Backup> listed = tableName == null ? all : of(tableName);
    return place == null ? listed.values() : listed.tailMap(place, false).values();
  }

  private TreePMap<BackupArn, Backup> of(String tableName) {
    return byTable.getOrDefault(tableName, NONE);
  }
}
