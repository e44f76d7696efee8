package io.dynamobackup.engine.store;

import static io.dynamobackup.engine.store.StoreFixtures.START;
import static io.dynamobackup.engine.store.StoreFixtures.item;
import static io.dynamobackup.engine.store.StoreFixtures.key;
import static io.dynamobackup.engine.store.StoreFixtures.n;
import static io.dynamobackup.engine.store.StoreFixtures.s;
import static io.dynamobackup.engine.store.StoreFixtures.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What every backend's stores do; each backend's tests extend this. */
public abstract class TableStoreContract extends ChangeLogContract {
  @Test
  void item_is_found_under_its_key() {
    store.put(key("a", "1"), item("first"), START);
    store.put(key("a", "2"), item("second"), START);

    assertThat(store.get(key("a", "1"))).isEqualTo(item("first"));
    assertThat(store.get(key("a", "3"))).isNull();
  }

  @Test
  void put_returns_the_item_that_was_there() {
    assertThat(store.put(key("a", "1"), item("first"), START)).isNull();
    assertThat(store.put(key("a", "1"), item("second"), START)).isEqualTo(item("first"));
    assertThat(store.get(key("a", "1"))).isEqualTo(item("second"));
  }

  @Test
  void numbers_of_one_value_are_one_key() {
    store.put(key("a", "10"), item("first"), START);

    assertThat(store.put(key("a", "1.0e1"), item("second"), START)).isEqualTo(item("first"));
    assertThat(store.snapshot().size()).isEqualTo(1);
  }

  @Test
  void remove_returns_the_item_that_was_there() {
    store.put(key("a", "1"), item("first"), START);

    assertThat(store.remove(key("a", "1"), START)).isEqualTo(item("first"));
    assertThat(store.get(key("a", "1"))).isNull();
    assertThat(store.snapshot().size()).isZero();
  }

  @Test
  void removing_what_is_not_there_is_no_change() {
    assertThat(store.remove(key("a", "1"), START)).isNull();
    assertThat(store.changes(NEVER, ALWAYS)).isEmpty();
  }

  @Test
  void snapshot_lacks_the_writes_made_after_it() {
    store.put(key("a", "1"), item("first"), START);
    store.put(key("a", "2"), item("second"), START);

    Snapshot snapshot = store.snapshot();
    store.put(key("a", "1"), item("changed"), START);
    store.remove(key("a", "2"), START);
    store.put(key("a", "3"), item("third"), START);

    assertThat(snapshot.ascending(null))
        .toIterable()
        .containsExactly(
            new Row(key("a", "1"), item("first")), new Row(key("a", "2"), item("second")));
    assertThat(snapshot.get(key("a", "3"))).isNull();
    assertThat(snapshot.size()).isEqualTo(2);
  }

  @Test
  void iteration_under_way_lacks_the_writes_made_after_it_began() {
    store.put(key("a", "1"), item("first"), START);
    Iterator<Row> rows = store.snapshot().ascending(null);

    store.put(key("a", "2"), item("second"), START);

    assertThat(rows).toIterable().containsExactly(new Row(key("a", "1"), item("first")));
  }

  @Test
  void rows_of_a_partition_lie_between_its_bounds_in_the_order_of_their_sort_keys() {
    for (String partition : List.of("a", "b", "c")) {
      for (String sort : List.of("10", "9", "-1", "0.5")) {
        store.put(key(partition, sort), item(partition + sort), START);
      }
    }

    Snapshot snapshot = store.snapshot();

    assertThat(snapshot.ascending(ItemKey.before(s("b"))))
        .toIterable()
        .extracting(Row::item)
        .startsWith(item("b-1"), item("b0.5"), item("b9"), item("b10"));
    assertThat(snapshot.descending(ItemKey.after(s("b"))))
        .toIterable()
        .extracting(Row::item)
        .startsWith(item("b10"), item("b9"), item("b0.5"), item("b-1"));
    assertThat(snapshot.ascending(ItemKey.before(s("b"), n("9"))))
        .toIterable()
        .extracting(Row::item)
        .startsWith(item("b9"));
    assertThat(snapshot.ascending(ItemKey.after(s("b"), n("9"))))
        .toIterable()
        .extracting(Row::item)
        .startsWith(item("b10"));
  }

  @Test
  void restored_store_has_the_rows_of_the_snapshot_and_no_changes() {
    store.put(key("a", "1"), item("first"), second(5));
    Snapshot snapshot = store.snapshot();
    store.put(key("a", "1"), item("later"), second(6));

    TableStore restored = backend().restore(snapshot, History.KEPT);

    assertThat(restored.get(key("a", "1"))).isEqualTo(item("first"));
    assertThat(restored.changes(NEVER, ALWAYS)).isEmpty();
    restored.put(key("a", "2"), item("second"), START);
    assertThat(restored.changes(NEVER, ALWAYS)).extracting(Change::sequence).containsExactly(1L);
  }

  @Test
  void restored_store_and_its_source_do_not_see_each_other_s_writes() {
    store.put(key("a", "1"), item("first"), START);
    TableStore restored = backend().restore(store.snapshot(), History.KEPT);

    restored.put(key("a", "1"), item("in the copy"), START);
    store.put(key("a", "2"), item("in the source"), START);

    assertThat(store.get(key("a", "1"))).isEqualTo(item("first"));
    assertThat(restored.get(key("a", "2"))).isNull();
  }

  @Test
  void fork_has_the_same_rows_and_changes_and_goes_its_own_way() {
    store.put(key("a", "1"), item("first"), second(1));

    TableStore fork = store.fork();
    store.put(key("a", "1"), item("in the source"), second(2));
    fork.put(key("a", "1"), item("in the fork"), second(3));

    assertThat(store.get(key("a", "1"))).isEqualTo(item("in the source"));
    assertThat(fork.get(key("a", "1"))).isEqualTo(item("in the fork"));
    assertThat(store.changes(NEVER, ALWAYS))
        .containsExactly(
            new Change(1, second(1), key("a", "1"), null, item("first")),
            new Change(2, second(2), key("a", "1"), item("first"), item("in the source")));
    assertThat(fork.changes(NEVER, ALWAYS))
        .containsExactly(
            new Change(1, second(1), key("a", "1"), null, item("first")),
            new Change(2, second(3), key("a", "1"), item("first"), item("in the fork")));
  }

  @Test
  void snapshot_is_read_by_other_threads_while_a_writer_goes_on() throws Exception {
    for (int i = 0; i < 500; i++) {
      store.put(key("a", Integer.toString(i)), item("original"), START);
    }

    try (ConcurrentReading reading = new ConcurrentReading(store.snapshot(), 3)) {
      for (int round = 0; round < 20; round++) {
        reading.begin();
        for (int i = 0; i < 600; i += 2) {
          store.put(key("a", Integer.toString(i)), item("round " + round), START);
          store.remove(key("a", Integer.toString(i + 1)), START);
        }
        assertThat(reading.end())
            .allSatisfy(
                rows ->
                    assertThat(rows)
                        .hasSize(500)
                        .extracting(Row::item)
                        .containsOnly(item("original")));
      }
    }
  }

  @Property(seed = "20181214", tries = 500)
  void stores_behave_as_a_sorted_map_and_a_list(@ForAll("steps") List<StoreStep> steps) {
    StoreWalk walk = new StoreWalk(backend());

    steps.forEach(walk::take);

    walk.assertAllAsModelled();
  }

  @Provide
  Arbitrary<List<StoreStep>> steps() {
    return StoreStep.any().list().ofMaxSize(80);
  }
}
