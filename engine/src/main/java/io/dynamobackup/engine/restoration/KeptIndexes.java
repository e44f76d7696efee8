package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.TableContents;
import io.dynamobackup.engine.catalog.TableContents.IndexContents;
import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was in the indexes a restore keeps. Each has a name of its own, and each index of the source
 * is kept once at most: a second one like it would be a new index, which a restore does not make.
 */
final class KeptIndexes {
  private final TableContents source;
  private final Map<String, IndexContents> kept = new HashMap<>();

  KeptIndexes(TableContents source) {
    this.source = source;
  }

  /** Keeps indexes of the source, under names that may be new. */
  void keep(List<NamedIndex> indexes, List<NamedIndex> ofSource) {
    List<NamedIndex> left = new ArrayList<>(ofSource);
    for (NamedIndex index : indexes) {
      NamedIndex origin = origin(index, left);
      left.remove(origin);
      if (kept.put(index.name(), source.index(origin.name())) != null) {
        throw Errors.invalidParameter("Duplicate index name: " + index.name());
      }
    }
  }

  private static NamedIndex origin(NamedIndex index, List<NamedIndex> left) {
    return left.stream()
        .filter(index::isLike)
        .findFirst()
        .orElseThrow(
            () ->
                Errors.validation(
                    "Invalid Request: Index %s does not match a secondary index that existed in the source table and cannot be created during the restore operation"
                        .formatted(index.name())));
  }

  /** Returns the contents of the table with these indexes only. */
  TableContents contents() {
    return new TableContents(source.items(), kept, source.bytes());
  }
}
