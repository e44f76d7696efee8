package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Actions.absent;
import static io.dynamobackup.engine.conformance.transaction.Actions.account;
import static io.dynamobackup.engine.conformance.transaction.Actions.all;
import static io.dynamobackup.engine.conformance.transaction.Actions.delete;
import static io.dynamobackup.engine.conformance.transaction.Actions.deposit;
import static io.dynamobackup.engine.conformance.transaction.Actions.exists;
import static io.dynamobackup.engine.conformance.transaction.Actions.given;
import static io.dynamobackup.engine.conformance.transaction.Actions.key;
import static io.dynamobackup.engine.conformance.transaction.Actions.put;
import static io.dynamobackup.engine.conformance.transaction.Actions.update;
import static io.dynamobackup.engine.conformance.transaction.Actions.withdrawal;
import static io.dynamobackup.engine.conformance.transaction.Actions.write;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.FAILED;
import static io.dynamobackup.engine.conformance.transaction.Outcomes.assertCancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.stream.Tape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class TransactWriteItemsTests {
  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void actions_of_every_kind_happen_together() {
    Actions.create(client);
    given(client, account("bob", 10));
    given(client, account("eve", 1));

    write(client, put(account("ann", 5)), deposit("bob", 3), delete(key("eve")), absent("joe"));

    assertThat(all(client)).containsExactlyInAnyOrder(account("ann", 5), account("bob", 13));
  }

  @Test
  void put_replaces_the_whole_item_and_update_creates_one() {
    Actions.create(client);
    given(client, account("bob", 10));

    write(client, put(key("bob")), deposit("new", 3));

    assertThat(all(client)).containsExactlyInAnyOrder(key("bob"), account("new", 3));
  }

  @Test
  void update_that_only_takes_away_creates_no_item() {
    Actions.create(client);

    write(client, update(key("bob"), u -> u.updateExpression("REMOVE balance")));

    assertThat(all(client)).isEmpty();
  }

  @Test
  void tables_may_be_several_and_named_by_arn() {
    Actions.create(client);
    Actions.create(client, "Archive");
    given(client, account("bob", 10));
    String archive = client.describeTable(r -> r.tableName("Archive")).table().tableArn();

    write(client, delete(key("bob")), put(account("bob", 10), p -> p.tableName(archive)));

    assertThat(all(client)).isEmpty();
    assertThat(client.scan(r -> r.tableName("Archive")).items())
        .containsExactly(account("bob", 10));
  }

  @Test
  void hundred_actions_are_not_too_many() {
    Actions.create(client);
    List<TransactWriteItem> actions =
        IntStream.range(0, 100).mapToObj(i -> put(account("a" + i, i))).toList();

    client.transactWriteItems(r -> r.transactItems(actions));

    assertThat(all(client)).hasSize(100);
  }

  @Test
  void one_failed_condition_cancels_all_actions() {
    Actions.create(client);
    given(client, account("bob", 10));

    List<CancellationReason> reasons =
        assertCancelled(
            () -> write(client, put(account("ann", 5)), withdrawal("bob", 11), delete(key("bob2"))),
            "None",
            FAILED,
            "None");

    assertThat(reasons)
        .extracting(CancellationReason::message)
        .containsExactly(null, "The conditional request failed", null);
    assertThat(all(client)).containsExactly(account("bob", 10));
  }

  @Test
  void condition_on_an_item_that_is_absent_creates_none() {
    Actions.create(client);

    assertCancelled(
        () ->
            write(
                client,
                update(
                    key("ghost"),
                    u ->
                        u.updateExpression("ADD hits :one")
                            .conditionExpression("attribute_exists(id)")
                            .expressionAttributeValues(Map.of(":one", fromN("1"))))),
        FAILED);

    assertThat(all(client)).isEmpty();
  }

  @Test
  void stream_has_a_record_of_each_write_and_of_nothing_else() {
    Actions.create(client);
    client.updateTable(
        r ->
            r.tableName(Actions.TABLE)
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    given(client, account("bob", 10));
    given(client, account("eve", 1));

    write(client, put(account("ann", 5)), deposit("bob", 3), delete(key("eve")), absent("joe"));
    assertCancelled(() -> write(client, put(account("joe", 5)), exists("eve")), "None", FAILED);

    List<Record> records =
        Tape.of(target, Actions.TABLE)
            .all()
            .subList(2, Tape.of(target, Actions.TABLE).all().size());
    assertThat(records)
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    assertThat(records.get(1).dynamodb().oldImage()).isEqualTo(account("bob", 10));
    assertThat(records.get(1).dynamodb().newImage()).isEqualTo(account("bob", 13));
  }

  @Test
  void item_that_a_transaction_wrote_expires() {
    Actions.create(client);
    client.updateTimeToLive(
        r ->
            r.tableName(Actions.TABLE)
                .timeToLiveSpecification(t -> t.enabled(true).attributeName("expires")));
    Instant expiry = target.clock().instant().plusSeconds(60);

    write(
        client,
        put(Map.of("id", fromS("bob"), "expires", fromN(Long.toString(expiry.getEpochSecond())))));
    target.advance(Duration.ofSeconds(61));

    assertThat(all(client)).isEmpty();
  }

  @Test
  void table_that_is_absent_created_or_deleted_is_not_found() {
    use(Target.documented());
    Actions.create(client, "Deleted");
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName("Deleted"));
    Actions.create(client);

    assertNotFound("Absent");
    assertNotFound("Deleted");
    assertNotFound(Actions.TABLE);
  }

  private void assertNotFound(String table) {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> write(client, put(key("a"), p -> p.tableName(table))))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Requested resource not found"));
  }

  private void use(Target other) {
    target.close();
    target = other;
    client = other.client();
  }
}
