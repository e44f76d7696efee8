package io.dynamobackup.engine.restoration;

import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** What a restore tells secondary indexes by, of either kind, and their names. */
record IndexShape(String name, List<KeySchemaElement> key, Projection projection) {

  static IndexShape of(GlobalSecondaryIndex index) {
    return new IndexShape(index.indexName(), index.keySchema(), index.projection());
  }

  static IndexShape of(LocalSecondaryIndex index) {
    return new IndexShape(index.indexName(), index.keySchema(), index.projection());
  }

  /** Returns true if the other is the same but for its name. */
  boolean isLike(IndexShape other) {
    return key.equals(other.key)
        && projection.projectionType() == other.projection.projectionType()
        && new HashSet<>(projection.nonKeyAttributes())
            .equals(new HashSet<>(other.projection.nonKeyAttributes()));
  }
}
