package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What other emulators lose: items of before recovery was on, and tables that belong together. */
class WhatWasThereBeforeTests extends RestoredInTime {
  private static final String FILMS = "Films";

  @Test
  void items_that_were_there_when_recovery_was_switched_on_are_restored() {
    Music.create(client);
    Music.put(client, "A", "old");
    Music.put(client, "A", "deleted");
    target.advance(Duration.ofDays(1));
    recover();
    target.advance(Duration.ofDays(1));
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "deleted")));

    restoreTo(START.plus(Duration.ofDays(1)));

    assertThat(titles(RESTORED)).containsExactlyInAnyOrder("old", "deleted");
  }

  @Test
  void tables_that_are_restored_to_one_second_have_a_transaction_both_or_neither() {
    Music.create(client);
    Music.create(client, table -> table.tableName(FILMS));
    recover();
    client.updateContinuousBackups(
        r ->
            r.tableName(FILMS)
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));
    for (int second = 0; second < 5; second++) {
      putBoth("song " + second);
      target.advance(Duration.ofSeconds(1));
    }

    for (int second = 0; second < 5; second++) {
      List<String> expected = IntStream.rangeClosed(0, second).mapToObj(i -> "song " + i).toList();
      assertThat(restored(Music.TABLE, second)).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(restored(FILMS, second)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private void putBoth(String title) {
    client.transactWriteItems(
        r ->
            r.transactItems(
                TransactWriteItem.builder()
                    .put(p -> p.tableName(Music.TABLE).item(Music.song("A", title)))
                    .build(),
                TransactWriteItem.builder()
                    .put(p -> p.tableName(FILMS).item(Music.song("A", title)))
                    .build()));
  }

  private List<String> restored(String table, int second) {
    String name = table + "-" + second;
    client.restoreTableToPointInTime(
        r ->
            r.sourceTableName(table)
                .targetTableName(name)
                .restoreDateTime(START.plusSeconds(second)));
    return titles(name);
  }

  private List<String> titles(String table) {
    return client.scan(r -> r.tableName(table)).items().stream()
        .map(song -> song.get("SongTitle").s())
        .toList();
  }
}
