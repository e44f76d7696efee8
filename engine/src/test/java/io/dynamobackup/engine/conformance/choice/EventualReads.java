package io.dynamobackup.engine.conformance.choice;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads that may miss the last writes, as a script has it. */
abstract class EventualReads {
  DynamoDbEngine engine = start();
  DynamoDbClient client = engine.client();

  static DynamoDbEngine start(Long... script) {
    return start(EngineOptions.documented(), script);
  }

  static DynamoDbEngine start(EngineOptions options, Long... script) {
    Choices choices =
        Choices.scripted(List.of(script))
            .only(Set.of(ChoicePoint.EVENTUAL_READ, ChoicePoint.INDEX_READ));
    DynamoDbEngine engine = DynamoDbEngine.start(options.toBuilder().choices(choices).build());
    Music.create(engine.client(), Music::indexed);
    engine.clock().advance(Duration.ofMinutes(1));
    return engine;
  }

  void use(Long... script) {
    engine.close();
    engine = start(script);
    client = engine.client();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  void put(String artist, String song, String genre) {
    Map<String, AttributeValue> item = new HashMap<>(Music.song(artist, song));
    item.put("Genre", fromS(genre));
    client.putItem(r -> r.tableName(Music.TABLE).item(item));
  }
}
