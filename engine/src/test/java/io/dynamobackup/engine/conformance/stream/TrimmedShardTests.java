package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Shards, and records of them, that a day has passed since; and streams that are disabled. */
class TrimmedShardTests extends Shards {
  @Test
  void shard_is_gone_24_hours_after_it_was_closed() {
    Shard first = shards().get(0);
    target.advance(LIFE.plusHours(23));
    assertThat(shards()).hasSize(7).first().isEqualTo(shards().get(0));
    assertThat(shards().get(0).shardId()).isEqualTo(first.shardId());

    target.advance(Duration.ofHours(1));

    assertThat(shards()).extracting(Shard::shardId).doesNotContain(first.shardId());
    assertThat(shards().get(0).parentShardId()).isEqualTo(first.shardId());
    assertThat(Refused.by(() -> iterator(first, ShardIteratorType.TRIM_HORIZON)))
        .isEqualTo(
            new Refused(
                "ResourceNotFoundException", "Requested resource not found: Shard does not exist"));
  }

  @Test
  void number_of_a_trimmed_record_is_refused_and_the_horizon_is_after_it() {
    target.advance(LIFE);
    Music.put(target.client(), "No One You Know", "Call Me Today");
    Shard shard = shards().get(1);
    String number = records(shard).get(0).dynamodb().sequenceNumber();
    target.advance(Duration.ofHours(2));
    Music.put(target.client(), "No One You Know", "Howdy");

    target.advance(Duration.ofHours(23));

    assertThat(titles(shard)).containsExactly("Howdy");
    assertThat(Refused.by(() -> at(shard, number)))
        .isEqualTo(
            new Refused(
                TrimmedDataAccessException.class.getSimpleName(),
                "The data you are trying to access has been trimmed"));
  }

  @Test
  void disabled_stream_has_no_more_shards() {
    target.advance(LIFE.plusHours(1));
    Streamed.disable(target.client());

    target.advance(LIFE.multipliedBy(3));

    assertThat(shards())
        .hasSize(2)
        .allMatch(shard -> shard.sequenceNumberRange().endingSequenceNumber() != null);
  }
}
