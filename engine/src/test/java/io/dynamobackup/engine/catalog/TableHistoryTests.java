package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TableHistoryTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  private static final Duration LAG = Duration.ofMinutes(5);

  private final CountingBackend backend = new CountingBackend();
  private final Tables tables = new Tables(new Account("us-east-1", "123456789012"), backend);
  private final Random random = new Random(20181214);
  private final List<Past> past = new ArrayList<>();
  private final Map<Integer, Map<String, AttributeValue>> present = new HashMap<>();
  private Instant now = START;

  /** What the table held at an instant. */
  private record Past(Instant at, Map<Integer, Map<String, AttributeValue>> items) {}

  private Table table() {
    CreateTableRequest.Builder definition =
        CreateTableRequest.builder()
            .tableName(Music.TABLE)
            .keySchema(Music.hash("Artist"), Music.range("SongTitle"));
    Music.indexed(definition);
    return tables.create(definition.build(), "id", START, START);
  }

  private Table recovered() {
    Table table = table();
    table.history().recover(new RecoveryWindow(now, 35, LAG), now);
    now = now.plusMillis(1);
    return table;
  }

  private void write(Table table, int song) {
    Map<String, AttributeValue> item = new HashMap<>(Music.song("A", "song-" + song));
    item.put("Genre", fromS("genre-" + random.nextInt(3)));
    item.put("Plays", fromN(Integer.toString(random.nextInt(100_000))));
    if (random.nextInt(4) == 0) {
      item.remove("Year");
    }
    table.writes().put(table.keys().keyOf(item, now), item, now);
    present.put(song, item);
  }

  private void remove(Table table, int song) {
    table.writes().remove(table.keys().requested(Music.key("A", "song-" + song)), now);
    present.remove(song);
  }

  private void remember() {
    past.add(new Past(now, new HashMap<>(present)));
  }

  private void writeAtRandom(Table table, int writes, int songs) {
    for (int i = 0; i < writes; i++) {
      if (random.nextInt(4) == 0) {
        remove(table, random.nextInt(songs));
      } else {
        write(table, random.nextInt(songs));
      }
      if (random.nextInt(3) == 0) {
        remember();
        now = now.plusSeconds(random.nextInt(3) + 1L);
      }
    }
    remember();
  }

  private static void assertHolds(
      TableContents contents, Collection<Map<String, AttributeValue>> items) {
    assertThat(rows(contents.items())).isEqualTo(new HashSet<>(items));
    assertThat(contents.items().size()).isEqualTo(items.size());
    assertThat(contents.bytes()).isEqualTo(items.stream().mapToLong(ItemSize::of).sum());
    Set<Map<String, AttributeValue>> withYear = new HashSet<>(items);
    withYear.removeIf(item -> !item.containsKey("Year"));
    assertThat(rows(contents.index("by-year").rows())).isEqualTo(withYear);
    assertThat(rows(contents.index("by-genre").rows())).isEqualTo(new HashSet<>(items));
    assertThat(contents.index("by-genre").rows().size()).isEqualTo(items.size());
  }

  private static Set<Map<String, AttributeValue>> rows(Snapshot snapshot) {
    Set<Map<String, AttributeValue>> rows = new HashSet<>();
    snapshot.ascending(null).forEachRemaining((Row row) -> rows.add(row.item()));
    return rows;
  }

  @Test
  void contents_of_every_instant_are_what_was_written_by_then() {
    Table table = recovered();

    writeAtRandom(table, 3000, 40);

    for (Past each : past) {
      assertHolds(table.history().at(each.at(), now), each.items().values());
    }
  }

  @Test
  void sizes_of_indexes_are_those_of_the_time() {
    Table table = recovered();
    write(table, 1);
    long one = table.contents(now).index("by-year").bytes();
    Instant then = now;
    now = now.plusSeconds(1);
    write(table, 2);
    write(table, 3);

    TableContents contents = table.history().at(then, now);

    assertThat(contents.index("by-year").bytes()).isEqualTo(one);
  }

  @Test
  void contents_of_any_instant_of_a_long_history_are_a_few_writes_away() {
    Table table = recovered();
    writeAtRandom(table, 20_000, 40);
    backend.written();

    for (int i = 0; i < past.size(); i += 97) {
      table.history().at(past.get(i).at(), now);

      assertThat(backend.written()).isLessThanOrEqualTo(3 * 128 * 2);
    }
  }

  @Test
  void contents_at_the_end_of_a_second_of_many_writes_are_at_hand() {
    Table table = recovered();
    now = START.plusMillis(500);
    for (int second = 0; second < 5; second++) {
      for (int song = 0; song < 300; song++) {
        write(table, song);
      }
      now = START.plusSeconds(second + 1L);
      write(table, second);
      remember();
      now = now.plusMillis(500);
    }
    backend.written();

    for (Past each : past) {
      TableContents contents = table.history().at(each.at(), now);

      assertThat(backend.written()).isZero();
      assertHolds(contents, each.items().values());
    }
  }

  @Test
  void index_that_was_added_later_is_filled_with_what_there_was() {
    Table table = recovered();
    writeAtRandom(table, 700, 20);
    Past before = past.get(past.size() / 2);
    CreateTableRequest more =
        table.definition().toBuilder()
            .globalSecondaryIndexes(
                Music.byGenre(), Music.byGenre().toBuilder().indexName("added").build())
            .build();
    tables.redefine(table, more);
    tables.addIndex(table, IndexDefinition.of(more).get(2), now, now);
    writeAtRandom(table, 700, 20);
    Past after = past.get(past.size() - 5);

    TableContents early = table.history().at(before.at(), now);
    TableContents late = table.history().at(after.at(), now);

    assertHolds(early, before.items().values());
    assertThat(rows(early.index("added").rows())).isEqualTo(new HashSet<>(before.items().values()));
    assertHolds(late, after.items().values());
    assertThat(rows(late.index("added").rows())).isEqualTo(new HashSet<>(after.items().values()));
  }

  @Test
  void index_that_was_replaced_by_one_of_its_name_is_not_taken_for_it() {
    Table table = recovered();
    writeAtRandom(table, 600, 20);
    Past before = past.get(10);
    tables.dropIndex(table, "by-genre", now);
    table.indexes(now);
    CreateTableRequest other =
        table.definition().toBuilder()
            .globalSecondaryIndexes(
                Music.byGenre().toBuilder().keySchema(Music.hash("Year")).build())
            .build();
    tables.redefine(table, other);
    tables.addIndex(table, IndexDefinition.of(other).get(1), now, now);

    TableContents contents = table.history().at(before.at(), now);

    Set<Map<String, AttributeValue>> withYear = new HashSet<>(before.items().values());
    withYear.removeIf(item -> !item.containsKey("Year"));
    assertThat(rows(contents.index("by-genre").rows())).isEqualTo(withYear);
  }

  @Test
  void before_recovery_was_switched_on_there_is_what_there_was_then() {
    Table table = table();
    write(table, 1);
    now = now.plusMillis(700);
    write(table, 2);
    table.history().recover(new RecoveryWindow(now, 35, LAG), now);
    write(table, 3);

    TableContents contents = table.history().at(START, now.plusSeconds(1));

    assertThat(contents.items().size()).isEqualTo(2);
  }

  @Test
  void without_recovery_streams_or_other_readers_changes_are_forgotten_at_once() {
    Table table = table();

    for (int i = 0; i < 10_000; i++) {
      write(table, 1);
    }

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeLessThan(2048);
  }

  @Test
  void with_recovery_the_changes_of_its_window_are_kept_and_no_others() {
    Table table = table();
    table.history().recover(new RecoveryWindow(now, 1, LAG), now);

    for (int hour = 0; hour < 240; hour++) {
      for (int i = 0; i < 100; i++) {
        write(table, i);
      }
      remember();
      now = now.plus(Duration.ofHours(1));
    }

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeBetween(2400, 2400 + 2048);
    for (Past each : past.subList(216, 240)) {
      assertHolds(table.history().at(each.at(), now), each.items().values());
    }
  }

  @Test
  void switching_recovery_off_forgets_what_it_kept() {
    Table table = recovered();
    writeAtRandom(table, 5000, 10);

    table.history().recover(null, now);

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).isEmpty();
  }

  @Test
  void shorter_window_forgets_what_it_no_longer_covers() {
    Table table = recovered();
    for (int i = 0; i < 5000; i++) {
      write(table, i % 10);
    }
    now = now.plus(Duration.ofDays(3));
    write(table, 1);

    table.history().recover(new RecoveryWindow(START, 35, LAG).reaching(2, now), now);

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeLessThan(1024);
    assertThat(table.history().at(now.minus(Duration.ofDays(1)), now).items().size()).isEqualTo(10);
  }

  @Test
  void what_others_ask_for_is_remembered_for_that_long() {
    tables.remember(Duration.ofMinutes(2));
    tables.remember(Duration.ofMinutes(1));
    Table table = table();

    for (int second = 0; second < 1000; second++) {
      for (int i = 0; i < 10; i++) {
        write(table, i);
      }
      now = now.plusSeconds(1);
    }

    List<?> kept = table.items().changes(Instant.MIN, Instant.MAX);
    assertThat(kept).hasSizeBetween(1200, 1200 + 2048);
    assertThat(table.items().changes(now.minusSeconds(121), now)).hasSize(1200);
  }

  @Test
  void changes_of_streams_are_kept_for_a_day() {
    Table table = table();
    table.streams().enable(StreamViewType.NEW_IMAGE, now);

    for (int hour = 0; hour < 240; hour++) {
      for (int i = 0; i < 100; i++) {
        write(table, i);
      }
      now = now.plus(Duration.ofHours(1));
    }

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeBetween(2400, 2400 + 2048);
  }

  @Test
  void definition_of_a_time_is_the_one_the_table_had() {
    Table table = recovered();
    CreateTableRequest first = table.definition();
    now = now.plusSeconds(10);
    tables.redefine(table, first.toBuilder().provisionedThroughput(Music.units(70, 80)).build());
    table.history().redefined(now);

    assertThat(table.history().definition(START)).isEqualTo(first);
    assertThat(table.history().definition(now.minusMillis(1))).isEqualTo(first);
    assertThat(table.history().definition(now)).isEqualTo(table.definition());
  }
}
