package io.dynamobackup.engine.conformance.item;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Songs of two artists, and indexes, that are queried. */
abstract class QueriedMusic {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
    for (String title : List.of("b", "a", "ab", "c", "é", "Z")) {
      Music.put(client, "A", title);
      Music.put(client, "B", title);
    }
  }

  @AfterEach
  void close() {
    target.close();
  }

  static List<String> titles(QueryResponse page) {
    return page.items().stream().map(item -> item.get("SongTitle").s()).toList();
  }
}
