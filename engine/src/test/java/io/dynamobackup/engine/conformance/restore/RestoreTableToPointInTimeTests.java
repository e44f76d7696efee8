package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What a table holds that is restored to an earlier time. */
class RestoreTableToPointInTimeTests extends RestoredInTime {
  @Test
  void restored_table_has_what_its_source_had_at_that_second() {
    Music.create(client);
    recover();
    Music.put(client, "A", "first");
    Music.put(client, "A", "deleted later");
    target.advance(Duration.ofSeconds(1));
    Music.put(client, "A", "second");
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "deleted later")));
    target.advance(Duration.ofSeconds(1));
    Music.put(client, "A", "third");

    restore(r -> r.restoreDateTime(START).targetTableName("At-0"));
    restore(r -> r.restoreDateTime(START.plusSeconds(1)).targetTableName("At-1"));
    restore(r -> r.restoreDateTime(START.plusSeconds(2)).targetTableName("At-2"));

    assertThat(songs("At-0")).containsExactly("deleted later", "first");
    assertThat(songs("At-1")).containsExactly("first", "second");
    assertThat(songs("At-2")).containsExactly("first", "second", "third");
    assertThat(songs(Music.TABLE)).containsExactly("first", "second", "third");
  }

  @Test
  void answers_creating_with_a_summary_that_names_no_backup() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(1));

    TableDescription answer = restoreTo(START.plusSeconds(7));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(answer.itemCount()).isZero();
    assertThat(answer.restoreSummary().sourceBackupArn()).isNull();
    assertThat(answer.restoreSummary().sourceTableArn()).isEqualTo(ARN + Music.TABLE);
    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(START.plusSeconds(7));
    assertThat(answer.restoreSummary().restoreInProgress()).isTrue();
    assertThat(describe(RESTORED).restoreSummary()).isNull();
    assertThat(describe(RESTORED).tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void restored_table_goes_its_own_way() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");

    restore(r -> r.useLatestRestorableTime(true));
    Music.put(client, "A", "in the source");
    client.putItem(r -> r.tableName(RESTORED).item(Music.song("A", "in the copy")));

    assertThat(songs(Music.TABLE)).containsExactly("1", "in the source");
    assertThat(songs(RESTORED)).containsExactly("1", "in the copy");
  }

  @Test
  void while_creating_the_target_is_not_there_for_other_calls() {
    documented();
    recover();
    restore(r -> r.useLatestRestorableTime(true));

    assertThat(describe(RESTORED).restoreSummary().restoreInProgress()).isTrue();
    assertThat(describe(RESTORED).globalSecondaryIndexes())
        .allMatch(index -> index.indexStatus() == null);
    assertThatThrownBy(() -> client.scan(r -> r.tableName(RESTORED)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                client.updateTimeToLive(
                    r ->
                        r.tableName(RESTORED)
                            .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until"))))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                client.updateContinuousBackups(
                    r ->
                        r.tableName(RESTORED)
                            .pointInTimeRecoverySpecification(
                                s -> s.pointInTimeRecoveryEnabled(true))))
        .isInstanceOf(TableNotFoundException.class);
    assertThatThrownBy(() -> restore(r -> r.sourceTableName(RESTORED).restoreDateTime(START)))
        .isInstanceOf(TableNotFoundException.class);
    assertThatThrownBy(() -> client.deleteTable(r -> r.tableName(RESTORED)))
        .isInstanceOf(ResourceInUseException.class);
    assertThatThrownBy(
            () ->
                client.tagResource(
                    r -> r.resourceArn(ARN + RESTORED).tags(t -> t.key("k").value("v"))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void indexes_of_the_restored_table_have_what_was_there_then() {
    Music.create(client, Music::indexed);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofSeconds(1));
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", AttributeValue.fromS("A"),
                        "SongTitle", AttributeValue.fromS("1"),
                        "Genre", AttributeValue.fromS("Jazz"))));
    Music.put(client, "A", "2");

    restoreTo(START);

    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("by-genre")).items())
        .extracting(item -> item.get("Genre").s())
        .containsExactly("Country");
    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("by-year")).count()).isEqualTo(1);
    assertThat(describe(RESTORED).globalSecondaryIndexes().get(0).itemCount()).isEqualTo(1);
    assertThat(describe(RESTORED).localSecondaryIndexes().get(0).itemCount()).isEqualTo(1);
  }

  @Test
  void expired_items_that_ttl_has_not_deleted_are_restored() {
    documented();
    recover();
    client.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", AttributeValue.fromS("A"),
                        "SongTitle", AttributeValue.fromS("expired"),
                        "Until",
                            AttributeValue.fromN(
                                Long.toString(START.plusSeconds(120).getEpochSecond())))));
    target.advance(Duration.ofDays(3));
    Instant alive = START.plus(Duration.ofHours(24));

    restoreTo(alive);
    restore(r -> r.useLatestRestorableTime(true).targetTableName("Latest"));
    target.advance(Duration.ofHours(1));

    assertThat(songs(RESTORED)).containsExactly("expired");
    assertThat(songs("Latest")).isEmpty();
  }
}
