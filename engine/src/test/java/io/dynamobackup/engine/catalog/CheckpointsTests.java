package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contents of any time are close to those that are kept. */
class CheckpointsTests extends RecordedPast {
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
}
