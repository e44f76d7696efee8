package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.NOT_VALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What an update may make of attributes that indexes are keyed by. */
class UpdateIndexKeyTests {
  private static final String TYPE =
      "The update expression attempted to update the secondary index key to unsupported type";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
    Map<String, AttributeValue> song = new HashMap<>(Music.song("A", "1"));
    song.put("plays", n("1"));
    song.put("word", s("x"));
    song.put("nothing", s(""));
    song.put("much", s("x".repeat(2049)));
    client.putItem(r -> r.tableName(Music.TABLE).item(song));
  }

  @AfterEach
  void close() {
    target.close();
  }

  private void update(String expression, AttributeValue... value) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(Music.TABLE)
            .key(Music.key("A", "1"))
            .updateExpression(expression);
    if (value.length > 0) {
      request.expressionAttributeValues(Map.of(":v", value[0]));
    }
    client.updateItem(request.build());
  }

  @Test
  void a_type_that_the_request_tells_is_told_with_the_index() {
    String mismatch =
        INVALID + "Type mismatch for Index Key Genre Expected: S Actual: %s IndexName: by-genre";

    assertInvalid(() -> update("SET Genre = :v", n("1")), mismatch.formatted("N"));
    assertInvalid(() -> update("SET Genre = a + :v", n("1")), mismatch.formatted("N"));
    assertInvalid(() -> update("ADD Genre :v", n("1")), mismatch.formatted("N"));
    assertInvalid(() -> update("DELETE Genre :v", fromNs(List.of("1"))), mismatch.formatted("NS"));
  }

  @Test
  void a_type_that_the_item_tells_is_told_without() {
    assertInvalid(() -> update("SET Genre = plays"), TYPE);
    assertInvalid(() -> update("SET Genre = if_not_exists(plays, :v)", s("x")), TYPE);

    update("SET Genre = word");

    assertThat(
            client
                .getItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "1")))
                .item()
                .get("Genre"))
        .isEqualTo(s("x"));
  }

  @Test
  void an_index_key_is_neither_empty_nor_too_long() {
    String empty =
        NOT_VALID
            + "The update expression attempted to update a secondary index key to a value that is"
            + " not supported. The AttributeValue for a key attribute cannot contain an empty"
            + " string value.";

    assertInvalid(() -> update("SET Genre = :v", s("")), empty);
    assertInvalid(() -> update("SET Genre = nothing"), empty);
    assertInvalid(
        () -> update("SET Genre = much"),
        "The update expression attempted to update the secondary index key beyond allowed size"
            + " limits");
  }

  @Test
  void the_key_of_the_item_is_looked_at_before_what_is_to_change() {
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName(Music.TABLE)
                        .key(Map.of("Artist", s("A")))
                        .updateExpression("REMOVE SongTitle")),
        MISMATCH);
  }

  @Test
  void what_was_there_before_the_index_can_stay_as_it_is() {
    client.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .attributeDefinitions(
                    Music.string("Artist"),
                    Music.string("SongTitle"),
                    Music.string("Genre"),
                    Music.string("Year"),
                    Music.string("plays"))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .create(
                            c ->
                                c.indexName("by-plays")
                                    .keySchema(Music.hash("plays"))
                                    .projection(p -> p.projectionType("KEYS_ONLY"))
                                    .provisionedThroughput(Music.units(1, 1)))
                        .build()));

    update("SET listeners = :v", n("1"));

    assertThat(client.scan(r -> r.tableName(Music.TABLE).indexName("by-plays")).count()).isZero();
    assertInvalid(
        () -> update("SET plays = :v", n("2")),
        INVALID + "Type mismatch for Index Key plays Expected: S Actual: N IndexName: by-plays");
  }
}
