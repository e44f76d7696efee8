package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Shards are closed after about four hours, and have one child each. */
class ShardSuccessionTests extends Shards {
  @Test
  void shard_is_closed_after_four_hours_and_its_child_takes_over() {
    assertThat(shards()).hasSize(1);

    target.advance(LIFE);

    assertThat(shards()).hasSize(2);
    Shard parent = shards().get(0);
    Shard child = shards().get(1);
    assertThat(parent.parentShardId()).isNull();
    assertThat(parent.sequenceNumberRange().endingSequenceNumber()).isNotNull();
    assertThat(child.parentShardId()).isEqualTo(parent.shardId());
    assertThat(child.sequenceNumberRange().endingSequenceNumber()).isNull();
    assertThat(child.shardId()).isGreaterThan(parent.shardId());
  }

  @Test
  void each_shard_holds_what_was_written_while_it_was_open() {
    Music.put(target.client(), "No One You Know", "Call Me Today");
    target.advance(LIFE);
    Music.put(target.client(), "No One You Know", "Howdy");
    target.advance(LIFE);

    assertThat(titles(shards().get(0))).containsExactly("Call Me Today");
    assertThat(titles(shards().get(1))).containsExactly("Howdy");
    assertThat(titles(shards().get(2))).isEmpty();
  }

  @Test
  void iterator_of_a_shard_that_is_closed_meanwhile_leads_to_its_end() {
    target.advance(LIFE.minusMinutes(5));
    String iterator = iterator(shards().get(0), ShardIteratorType.LATEST);
    Music.put(target.client(), "No One You Know", "Call Me Today");
    target.advance(Duration.ofMinutes(10));
    Music.put(target.client(), "No One You Know", "Howdy");

    GetRecordsResponse last = tape.read(iterator);

    assertThat(last.records()).hasSize(1);
    assertThat(last.nextShardIterator()).isNull();
  }

  @Test
  void latest_of_a_closed_shard_is_its_end() {
    Music.put(target.client(), "No One You Know", "Call Me Today");
    target.advance(LIFE);
    Music.put(target.client(), "No One You Know", "Howdy");

    GetRecordsResponse page = tape.read(iterator(shards().get(0), ShardIteratorType.LATEST));

    assertThat(page.records()).isEmpty();
    assertThat(page.nextShardIterator()).isNull();
  }

  @Test
  void numbers_of_a_shard_are_within_its_range() {
    Music.put(target.client(), "No One You Know", "Call Me Today");
    target.advance(LIFE);
    Music.put(target.client(), "No One You Know", "Howdy");
    String second = records(shards().get(1)).get(0).dynamodb().sequenceNumber();
    String first = shards().get(0).sequenceNumberRange().endingSequenceNumber();

    assertThat(records(shards().get(0)).get(0).dynamodb().sequenceNumber()).isEqualTo(first);
    assertThat(Refused.by(() -> at(shards().get(0), second)))
        .isEqualTo(Refused.asInvalid("Invalid SequenceNumber for the shard"));
    assertThat(Refused.by(() -> at(shards().get(1), first)))
        .isEqualTo(Refused.asInvalid("Invalid SequenceNumber for the shard"));
  }

  @Test
  void whole_stream_is_read_from_shard_to_shard() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String title = "Song " + i;
      Music.put(target.client(), "No One You Know", title);
      written.add(title);
      target.advance(Duration.ofMinutes(50));
    }

    List<String> read = new ArrayList<>();
    shards().forEach(shard -> read.addAll(titles(shard)));

    assertThat(shards()).hasSize(5);
    assertThat(read).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 100})
  void pages_make_up_the_whole_list(int limit) {
    target.advance(LIFE.multipliedBy(3));

    List<Shard> listed = new ArrayList<>();
    String start = null;
    do {
      StreamDescription page = describe(limit, start);
      assertThat(page.shards()).hasSizeLessThanOrEqualTo(limit);
      listed.addAll(page.shards());
      start = page.lastEvaluatedShardId();
    } while (start != null);

    assertThat(listed).hasSize(4).isEqualTo(shards());
  }

  @Test
  void filter_finds_the_child_of_a_shard() {
    target.advance(LIFE.multipliedBy(2));
    List<Shard> all = shards();

    assertThat(childrenOf(all.get(0).shardId())).containsExactly(all.get(1));
    assertThat(childrenOf(all.get(2).shardId())).isEmpty();
  }

  @Test
  void shard_of_an_instant_engine_is_open_as_long_as_its_stream() {
    try (Target instant = Target.instant()) {
      Tape stream = Streamed.music(instant, StreamViewType.KEYS_ONLY);

      instant.advance(Duration.ofDays(35));

      assertThat(stream.description().shards()).hasSize(1);
      assertThat(stream.shard().sequenceNumberRange().endingSequenceNumber()).isNull();
    }
  }

  private StreamDescription describe(int limit, @Nullable String start) {
    return tape.streams()
        .describeStream(r -> r.streamArn(tape.arn()).limit(limit).exclusiveStartShardId(start))
        .streamDescription();
  }

  private List<Shard> childrenOf(String shardId) {
    return tape.streams()
        .describeStream(
            r ->
                r.streamArn(tape.arn())
                    .shardFilter(f -> f.type(ShardFilterType.CHILD_SHARDS).shardId(shardId)))
        .streamDescription()
        .shards();
  }
}
