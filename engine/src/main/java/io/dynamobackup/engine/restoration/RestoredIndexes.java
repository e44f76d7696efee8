package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.TableContents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** The secondary indexes a restore keeps, and their contents. */
record RestoredIndexes(
    List<GlobalSecondaryIndex> globals, List<LocalSecondaryIndex> locals, TableContents contents) {

  static RestoredIndexes of(
      CreateTableRequest source,
      TableContents contents,
      @Nullable List<GlobalSecondaryIndex> globals,
      @Nullable List<LocalSecondaryIndex> locals) {
    List<GlobalSecondaryIndex> keptGlobals = globals == null ? cold(source) : globals;
    List<LocalSecondaryIndex> keptLocals = locals == null ? source.localSecondaryIndexes() : locals;
    KeptIndexes kept = new KeptIndexes(contents);
    kept.keep(NamedIndex.globals(keptGlobals), NamedIndex.globals(source.globalSecondaryIndexes()));
    kept.keep(NamedIndex.locals(keptLocals), NamedIndex.locals(source.localSecondaryIndexes()));
    return new RestoredIndexes(keptGlobals, keptLocals, kept.contents());
  }

  /** Backups do not record warm throughput. */
  private static List<GlobalSecondaryIndex> cold(CreateTableRequest source) {
    return source.globalSecondaryIndexes().stream()
        .map(index -> index.toBuilder().warmThroughput((WarmThroughput) null).build())
        .toList();
  }
}
