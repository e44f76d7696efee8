package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** All backups of one account in one region, in the order in which they are listed. */
@API(status = Status.INTERNAL)
public final class Backups {
  private final NavigableMap<BackupArn, Backup> all = new TreeMap<>();
  private final Map<String, NavigableMap<BackupArn, Backup>> byTable = new HashMap<>();
  private final NavigableSet<BackupArn> open = new TreeSet<>();
  private BackupDecider decider =
      (backup, now) -> {
        throw new IllegalStateException("nobody decides what backups hold");
      };

  /** Sets who decides what open backups hold. */
  public void decideBy(BackupDecider who) {
    this.decider = who;
  }

  /** Adds a backup. */
  public void add(Backup backup) {
    all.put(backup.arn(), backup);
    byTable
        .computeIfAbsent(backup.arn().table(), name -> new TreeMap<>())
        .put(backup.arn(), backup);
    if (backup.open() != null) {
      open.add(backup.arn());
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
      open.remove(backup.arn());
    }
    return !decidable.isEmpty();
  }

  /** Returns true if a backup is at that place of the catalog, whether or not it can be seen. */
  public boolean has(BackupArn place) {
    return all.containsKey(place);
  }

  /** Returns the first of the places that no backup has. */
  public BackupArn free(Supplier<BackupArn> places) {
    return Stream.generate(places)
        .filter(place -> !all.containsKey(place))
        .findFirst()
        .orElseThrow();
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

  /** Removes a backup. */
  public void remove(Backup backup) {
    all.remove(backup.arn());
    open.remove(backup.arn());
    NavigableMap<BackupArn, Backup> ofTable = byTable.get(backup.arn().table());
    if (ofTable != null) {
      ofTable.remove(backup.arn());
    }
  }

  /**
   * Returns the backups, those that have expired or cannot be seen yet included, of one table name
   * or of all, after a place in the catalog or from its start.
   */
  public Collection<Backup> after(
      @Nullable BackupArn place, @Nullable String tableName, Instant now) {
    decide(now);
    NavigableMap<BackupArn, Backup> listed =
        tableName == null ? all : byTable.getOrDefault(tableName, new TreeMap<>());
    return place == null ? listed.values() : listed.tailMap(place, false).values();
  }
}
