package io.dynamobackup.engine.conformance.stream;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The table of songs with a stream. */
final class Streamed {
  private Streamed() {}

  /** Creates the table with a stream. */
  static Tape music(Target target, StreamViewType view) {
    return table(target, Music.TABLE, view);
  }

  /** Creates a table like it, with a stream. */
  static Tape table(Target target, String name, StreamViewType view) {
    Music.create(
        target.client(),
        table ->
            table
                .tableName(name)
                .streamSpecification(s -> s.streamEnabled(true).streamViewType(view)));
    return Tape.of(target, name);
  }

  /** Enables a new stream of the table. */
  static Tape enable(Target target, StreamViewType view) {
    target
        .client()
        .updateTable(
            r ->
                r.tableName(Music.TABLE)
                    .streamSpecification(s -> s.streamEnabled(true).streamViewType(view)));
    return Tape.of(target, Music.TABLE);
  }

  static void disable(DynamoDbClient client) {
    client.updateTable(
        r -> r.tableName(Music.TABLE).streamSpecification(s -> s.streamEnabled(false)));
  }

  /** Returns the song A, 1 with a rating. */
  static Map<String, AttributeValue> rated(AttributeValue rating) {
    Map<String, AttributeValue> item = new HashMap<>(Music.key("A", "1"));
    item.put("Rating", rating);
    return item;
  }
}
