package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A stream of both images tells the table: whoever replays it has the table's items. */
class StreamReplayTests {

  /**
   * A write, and the time that passes after it.
   *
   * @param rating negative for a deletion
   */
  record Write(int title, int rating, int seconds) {
    Map<String, AttributeValue> key() {
      return Music.key("A", "title-" + title);
    }

    Map<String, AttributeValue> item() {
      Map<String, AttributeValue> item = new HashMap<>(key());
      item.put("Rating", fromN(String.valueOf(rating)));
      return item;
    }

    void apply(DynamoDbClient client) {
      if (rating < 0) {
        client.deleteItem(r -> r.tableName(Music.TABLE).key(key()));
      } else {
        client.putItem(r -> r.tableName(Music.TABLE).item(item()));
      }
    }
  }

  @Property(seed = "20181214", tries = 100)
  void replayed_stream_is_the_table(
      @ForAll("writes") List<Write> writes, @ForAll @IntRange(min = 1, max = 7) int limit) {
    try (Target target = Target.instant()) {
      Tape tape = Streamed.music(target, StreamViewType.NEW_AND_OLD_IMAGES);
      for (Write write : writes) {
        write.apply(target.client());
        target.advance(Duration.ofSeconds(write.seconds()));
      }

      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> copy = new HashMap<>();
      tape.allFrom(tape.iterator(ShardIteratorType.TRIM_HORIZON), limit)
          .forEach(record -> replay(record, copy));

      assertThat(copy.values())
          .containsExactlyInAnyOrderElementsOf(
              target.client().scan(r -> r.tableName(Music.TABLE)).items());
    }
  }

  private static void replay(
      Record record, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> copy) {
    StreamRecord change = record.dynamodb();
    Map<String, AttributeValue> before = copy.get(change.keys());
    assertThat(change.hasOldImage() ? change.oldImage() : null).isEqualTo(before);
    if (record.eventName() == OperationType.REMOVE) {
      assertThat(change.hasNewImage()).isFalse();
      copy.remove(change.keys());
    } else {
      assertThat(record.eventName())
          .isEqualTo(before == null ? OperationType.INSERT : OperationType.MODIFY);
      assertThat(change.newImage()).isNotEqualTo(before);
      copy.put(change.keys(), change.newImage());
    }
  }

  @Provide
  Arbitrary<List<Write>> writes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(-1, 2),
            Arbitraries.integers().between(0, 2))
        .as(Write::new)
        .list()
        .ofMaxSize(30);
  }
}
