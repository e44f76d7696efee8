package io.dynamobackup.engine.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import io.dynamobackup.engine.store.StorageBackend;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MemoryBackendTests {

  @Test
  void is_found_under_its_name() {
    assertThat(ServiceLoader.load(StorageBackend.class))
        .filteredOn(backend -> backend.name().equals("memory"))
        .singleElement()
        .isInstanceOf(MemoryBackend.class);
  }

  @Test
  void refuses_the_snapshot_of_another_backend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MemoryBackend().restore(new ForeignSnapshot(), History.KEPT))
        .withMessage("contents (ForeignSnapshot[]) must be a snapshot of the memory backend");
  }

  private record ForeignSnapshot() implements Snapshot {
    @Override
    public int size() {
      return 0;
    }

    @Override
    public @Nullable Map<String, AttributeValue> get(ItemKey key) {
      return null;
    }

    @Override
    public Iterator<Row> ascending(@Nullable ItemKey after) {
      return Collections.emptyIterator();
    }

    @Override
    public Iterator<Row> descending(@Nullable ItemKey before) {
      return Collections.emptyIterator();
    }
  }
}
