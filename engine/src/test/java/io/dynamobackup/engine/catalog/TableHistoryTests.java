package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

class TableHistoryTests extends RecordedPast {
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
