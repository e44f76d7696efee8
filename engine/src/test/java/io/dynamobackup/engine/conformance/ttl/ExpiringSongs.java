package io.dynamobackup.engine.conformance.ttl;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Songs that expire. */
abstract class ExpiringSongs {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  Target target = Target.instant();
  DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void createExpiring() {
    Music.create(dynamo);
    target.advance(Duration.ZERO);
    if (!dynamo
        .describeTable(r -> r.tableName(Music.TABLE))
        .table()
        .tableStatusAsString()
        .equals("ACTIVE")) {
      target.advance(Duration.ofMinutes(1));
    }
    enable(true);
  }

  void enable(boolean enabled) {
    dynamo.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(enabled).attributeName("expires")));
  }

  static AttributeValue at(Instant expiry) {
    return fromN(Long.toString(expiry.getEpochSecond()));
  }

  void put(String title, AttributeValue expires) {
    Map<String, AttributeValue> item = new HashMap<>(Music.song("A", title));
    if (expires != null) {
      item.put("expires", expires);
    }
    dynamo.putItem(r -> r.tableName(Music.TABLE).item(item));
  }

  boolean isThere(String title) {
    return dynamo.getItem(r -> r.tableName(Music.TABLE).key(Music.key("A", title))).hasItem();
  }
}
