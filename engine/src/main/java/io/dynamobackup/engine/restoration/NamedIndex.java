package io.dynamobackup.engine.restoration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A secondary index by what AWS tells it by when it restores one: key schema and projection, not
 * the name.
 */
record NamedIndex(
    String name, List<KeySchemaElement> key, @Nullable ProjectionType type, Set<String> projected) {

  static List<NamedIndex> globals(List<GlobalSecondaryIndex> indexes) {
    return indexes.stream()
        .map(index -> of(index.indexName(), index.keySchema(), index.projection()))
        .toList();
  }

  static List<NamedIndex> locals(List<LocalSecondaryIndex> indexes) {
    return indexes.stream()
        .map(index -> of(index.indexName(), index.keySchema(), index.projection()))
        .toList();
  }

  private static NamedIndex of(String name, List<KeySchemaElement> key, Projection projection) {
    return new NamedIndex(
        name, key, projection.projectionType(), Set.copyOf(projection.nonKeyAttributes()));
  }

  boolean isLike(NamedIndex other) {
    return key.equals(other.key) && type == other.type && projected.equals(other.projected);
  }
}
