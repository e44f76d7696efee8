package io.dynamobackup.engine.conformance.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A read, still without the schema that tells what the numbers stand for. */
record ModelAsk(
    boolean legacy,
    int source,
    int partition,
    ModelRange.Kind range,
    int first,
    int second,
    boolean forward,
    int limit,
    @Nullable ModelCondition filter) {

  /** Queries a partition that is there, or now and then one that may not be. */
  ModelRead query(ModelSchema schema, ModelTable model) {
    ModelSource asked = schema.source(source);
    List<AttributeValue> partitions = model.partitions(asked);
    ScalarAttributeType type = Objects.requireNonNull(schema.types().get(asked.partition()));
    return read(
        schema,
        partition < partitions.size() ? partitions.get(partition) : Pool.pick(type, partition));
  }

  ModelRead scan(ModelSchema schema) {
    return read(schema, null);
  }

  private ModelRead read(ModelSchema schema, @Nullable AttributeValue queried) {
    ModelSource asked = schema.source(source);
    ScalarAttributeType sort =
        Objects.requireNonNullElse(schema.types().get(asked.sort()), ScalarAttributeType.S);
    return new ModelRead(
        asked,
        legacy,
        queried,
        ModelRange.of(range, Pool.pick(sort, first), Pool.pick(sort, second)),
        forward,
        limit == 0 ? null : limit,
        filter);
  }
}
