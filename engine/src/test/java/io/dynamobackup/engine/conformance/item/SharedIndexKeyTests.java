package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * An attribute that more than one index is keyed by: the first index by name refuses it, as the
 * Parity Suite of nubo-db recorded on AWS.
 */
class SharedIndexKeyTests {
  private static final String REFUSED =
      INVALID + "Type mismatch for Index Key Year Expected: S Actual: N IndexName: by-decade";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();
  private final Map<String, AttributeValue> song = new HashMap<>(Music.song("A", "1"));

  @BeforeEach
  void create() {
    Music.create(
        client, r -> r.applyMutation(Music::indexed).globalSecondaryIndexes(genreAndDecade()));
    song.put("Year", n("1972"));
  }

  private static List<GlobalSecondaryIndex> genreAndDecade() {
    GlobalSecondaryIndex byDecade =
        GlobalSecondaryIndex.builder()
            .indexName("by-decade")
            .keySchema(Music.hash("Year"))
            .projection(p -> p.projectionType(ProjectionType.ALL))
            .provisionedThroughput(Music.units(1, 1))
            .build();
    return List.of(Music.byGenre(), byDecade);
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void a_put_is_refused_by_the_first_index() {
    assertInvalid(() -> client.putItem(r -> r.tableName(Music.TABLE).item(song)), REFUSED);
  }

  @Test
  void an_update_is_refused_by_the_first_index() {
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName(Music.TABLE)
                        .key(Music.key("A", "1"))
                        .updateExpression("SET #y = :y")
                        .expressionAttributeNames(Map.of("#y", "Year"))
                        .expressionAttributeValues(Map.of(":y", n("1972")))),
        REFUSED);
  }

  @Test
  void a_batch_is_refused_by_the_first_index() {
    List<WriteRequest> writes =
        List.of(WriteRequest.builder().putRequest(r -> r.item(song)).build());

    assertInvalid(
        () -> client.batchWriteItem(r -> r.requestItems(Map.of(Music.TABLE, writes))), REFUSED);
  }

  @Test
  void a_transaction_is_refused_by_the_first_index() {
    TransactWriteItem write =
        TransactWriteItem.builder().put(r -> r.tableName(Music.TABLE).item(song)).build();

    TransactionCanceledException refused =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () -> client.transactWriteItems(r -> r.transactItems(write)));

    assertThat(refused.cancellationReasons().get(0).message()).isEqualTo(REFUSED);
  }
}
