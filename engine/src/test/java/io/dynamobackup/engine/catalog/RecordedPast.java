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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table whose past is written down beside it. */
abstract class RecordedPast {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  static final Duration LAG = Duration.ofMinutes(5);
  final CountingBackend backend = new CountingBackend();
  final Tables tables = new Tables(new Account("us-east-1", "123456789012"), backend);
  final Random random = new Random(20181214);
  final List<Past> past = new ArrayList<>();
  final Map<Integer, Map<String, AttributeValue>> present = new HashMap<>();
  Instant now = START;

  /** What the table held at an instant. */
  record Past(Instant at, Map<Integer, Map<String, AttributeValue>> items) {}

  Table table() {
    CreateTableRequest.Builder definition =
        CreateTableRequest.builder()
            .tableName(Music.TABLE)
            .keySchema(Music.hash("Artist"), Music.range("SongTitle"));
    Music.indexed(definition);
    return tables.create(definition.build(), "id", START, START);
  }

  Table recovered() {
    Table table = table();
    table.history().recover(new RecoveryWindow(now, 35, LAG), now);
    now = now.plusMillis(1);
    return table;
  }

  void write(Table table, int song) {
    Map<String, AttributeValue> item = new HashMap<>(Music.song("A", "song-" + song));
    item.put("Genre", fromS("genre-" + random.nextInt(3)));
    item.put("Plays", fromN(Integer.toString(random.nextInt(100_000))));
    if (random.nextInt(4) == 0) {
      item.remove("Year");
    }
    table.writes().put(table.keys().keyOf(item, now), item, now);
    present.put(song, item);
  }

  void remove(Table table, int song) {
    table.writes().remove(table.keys().requested(Music.key("A", "song-" + song)), now);
    present.remove(song);
  }

  void remember() {
    past.add(new Past(now, new HashMap<>(present)));
  }

  void writeAtRandom(Table table, int writes, int songs) {
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

  static void assertHolds(TableContents contents, Collection<Map<String, AttributeValue>> items) {
    assertThat(rows(contents.items())).isEqualTo(new HashSet<>(items));
    assertThat(contents.items().size()).isEqualTo(items.size());
    assertThat(contents.bytes()).isEqualTo(items.stream().mapToLong(ItemSize::of).sum());
    Set<Map<String, AttributeValue>> withYear = new HashSet<>(items);
    withYear.removeIf(item -> !item.containsKey("Year"));
    assertThat(rows(contents.index("by-year").rows())).isEqualTo(withYear);
    assertThat(rows(contents.index("by-genre").rows())).isEqualTo(new HashSet<>(items));
    assertThat(contents.index("by-genre").rows().size()).isEqualTo(items.size());
  }

  static Set<Map<String, AttributeValue>> rows(Snapshot snapshot) {
    Set<Map<String, AttributeValue>> rows = new HashSet<>();
    snapshot.ascending(null).forEachRemaining((Row row) -> rows.add(row.item()));
    return rows;
  }
}
