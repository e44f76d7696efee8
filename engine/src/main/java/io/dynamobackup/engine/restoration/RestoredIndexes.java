package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.TableContents;
import io.dynamobackup.engine.error.Errors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;

/**
 * The secondary indexes a restore keeps, and their contents.
 *
 * <p>AWS was seen to tell indexes by key schema and projection, not by name: one under a new name
 * is renamed.
 */
record RestoredIndexes(
    List<GlobalSecondaryIndex> globals, List<LocalSecondaryIndex> locals, TableContents contents) {

  static RestoredIndexes of(
      CreateTableRequest source,
      TableContents contents,
      @Nullable List<GlobalSecondaryIndex> globals,
      @Nullable List<LocalSecondaryIndex> locals) {
    List<GlobalSecondaryIndex> keptGlobals =
        globals == null ? source.globalSecondaryIndexes() : globals;
    List<LocalSecondaryIndex> keptLocals = locals == null ? source.localSecondaryIndexes() : locals;
    Map<String, TableContents.IndexContents> kept = new HashMap<>();
    Stream.concat(
            kept(keptGlobals, source.globalSecondaryIndexes(), IndexShape::of),
            kept(keptLocals, source.localSecondaryIndexes(), IndexShape::of))
        .forEach(index -> kept.put(index.name(), contents.index(index.origin())));
    return new RestoredIndexes(
        keptGlobals, keptLocals, new TableContents(contents.items(), kept, contents.bytes()));
  }

  private static <T> Stream<KeptIndex> kept(
      List<T> kept, List<T> there, Function<T, IndexShape> shape) {
    List<IndexShape> origins = there.stream().map(shape).toList();
    return kept.stream()
        .map(shape)
        .map(
            index ->
                origins.stream()
                    .filter(index::isLike)
                    .findFirst()
                    .map(origin -> new KeptIndex(index.name(), origin.name()))
                    .orElseThrow(() -> unknown(index.name())));
  }

  /** An index, and the one of the source that it is. */
  private record KeptIndex(String name, String origin) {}

  private static DynamoDbException unknown(String index) {
    return Errors.validation(
        "Invalid Request: Index %s does not match a secondary index that existed in the source table and cannot be created during the restore operation"
            .formatted(index));
  }
}
