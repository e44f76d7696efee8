package io.dynamobackup.engine.store;

import static io.dynamobackup.engine.store.StoreFixtures.START;
import static io.dynamobackup.engine.store.StoreFixtures.item;
import static io.dynamobackup.engine.store.StoreFixtures.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Does the same to stores and to their models. */
final class StoreWalk {
  private final StorageBackend backend;
  private final List<Modelled<TableStore>> stores = new ArrayList<>();
  private final List<Modelled<Snapshot>> snapshots = new ArrayList<>();
  private Instant now = START;
  private int steps;

  StoreWalk(StorageBackend backend) {
    this.backend = backend;
    stores.add(new Modelled<>(backend.create(History.KEPT), StoreModel.empty()));
    takeSnapshot(stores.get(0));
  }

  void take(StoreStep step) {
    now = now.plusSeconds(step.seconds());
    steps++;
    Modelled<TableStore> at = stores.get(step.store() % stores.size());
    switch (step.kind()) {
      case PUT -> put(at, step.key());
      case REMOVE ->
          assertThat(at.real().remove(step.key(), now))
              .isEqualTo(at.model().remove(step.key(), now));
      case SNAPSHOT -> takeSnapshot(at);
      case RESTORE -> restore(snapshots.get(step.store() % snapshots.size()));
      case TRIM -> trim(at, step.seconds());
      case FORK -> stores.add(new Modelled<>(at.real().fork(), at.model().copy()));
    }
  }

  private void put(Modelled<TableStore> at, ItemKey key) {
    Map<String, AttributeValue> item = item("step " + steps);
    assertThat(at.real().put(key, item, now)).isEqualTo(at.model().put(key, item, now));
  }

  private void trim(Modelled<TableStore> at, int kept) {
    long sequence = at.real().lastSequence() - kept;
    at.real().trim(sequence);
    at.model().trim(sequence);
  }

  private void takeSnapshot(Modelled<TableStore> at) {
    snapshots.add(new Modelled<>(at.real().snapshot(), at.model().copy()));
  }

  private void restore(Modelled<Snapshot> from) {
    TableStore restored = backend.restore(from.real(), History.KEPT);
    stores.add(new Modelled<>(restored, from.model().restored()));
  }

  void assertAllAsModelled() {
    for (Modelled<Snapshot> snapshot : snapshots) {
      snapshot.model().assertSameRows(snapshot.real(), StoreFixtures.KEYS);
    }
    for (Modelled<TableStore> store : stores) {
      store.model().assertSameRows(store.real().snapshot(), StoreFixtures.KEYS);
      for (int after = -1; after <= steps; after += 7) {
        store.model().assertSameChanges(store.real(), second(after), second(after + 13));
        store.model().assertSameChanges(store.real(), second(after), Instant.MAX);
      }
    }
  }

  private record Modelled<T>(T real, StoreModel model) {}
}
