package io.dynamobackup.engine.conformance;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A step of a history of the songs of one artist: a write, or a deletion.
 *
 * @param after how long after the one before
 * @param value what is written, or less than zero to delete
 */
public record SongStep(Duration after, int song, int value) {

  /** Returns the title of the song. */
  public String title() {
    return "song-" + song;
  }

  private Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = new HashMap<>(Music.key("A", title()));
    item.put("Genre", fromS("genre-" + value % 3));
    item.put("Plays", fromN(Integer.toString(value)));
    return item;
  }

  /** Does the step to the table. */
  public void on(DynamoDbClient client) {
    if (value < 0) {
      client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", title())));
    } else {
      client.putItem(r -> r.tableName(Music.TABLE).item(item()));
    }
  }

  private void on(Map<String, Map<String, AttributeValue>> model) {
    if (value < 0) {
      model.remove(title());
    } else {
      model.put(title(), item());
    }
  }

  /**
   * Plays a history from its start, up to the first step whose instant does not count any more, and
   * returns the items by title.
   */
  public static Map<String, Map<String, AttributeValue>> played(
      List<SongStep> history, Instant start, Predicate<Instant> counts) {
    Map<String, Map<String, AttributeValue>> model = new HashMap<>();
    Instant at = start;
    for (SongStep step : history) {
      at = at.plus(step.after());
      if (!counts.test(at)) {
        return model;
      }
      step.on(model);
    }
    return model;
  }
}
