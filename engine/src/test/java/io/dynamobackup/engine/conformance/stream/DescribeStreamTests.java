package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class DescribeStreamTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private Target target = Target.instant();

  @AfterEach
  void close() {
    target.close();
  }

  private void useDocumentedTimings() {
    target.close();
    target = Target.documented();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  void shows_all_that_is_known_of_a_stream(StreamViewType view) {
    Tape tape = Streamed.music(target, view);

    StreamDescription stream = tape.description();

    assertThat(stream)
        .isEqualTo(
            StreamDescription.builder()
                .streamArn(tape.arn())
                .streamLabel("2018-12-14T14:25:00.000")
                .streamStatus(StreamStatus.ENABLED)
                .streamViewType(view)
                .creationRequestDateTime(START)
                .tableName(Music.TABLE)
                .keySchema(Music.hash("Artist"), Music.range("SongTitle"))
                .shards(stream.shards())
                .build());
    assertThat(stream.shards()).hasSize(1);
    assertThat(tape.shard().shardId()).matches("shardId-[0-9]{20}-[0-9a-f]{8}");
    assertThat(tape.shard().parentShardId()).isNull();
  }

  @Test
  void open_shard_starts_before_its_first_record_and_has_no_end() {
    Music.create(target.client());
    Music.put(target.client(), "A", "1");
    Tape tape = Streamed.enable(target, StreamViewType.KEYS_ONLY);
    Music.put(target.client(), "A", "2");

    SequenceNumberRange range = tape.shard().sequenceNumberRange();

    assertThat(range.startingSequenceNumber()).matches("[0-9]{21,40}");
    assertThat(new BigInteger(range.startingSequenceNumber()))
        .isLessThan(new BigInteger(tape.numbers().get(0)));
    assertThat(range.endingSequenceNumber()).isNull();
  }

  @Test
  void closed_shard_ends_with_its_last_record() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    Music.put(target.client(), "A", "1");
    Music.put(target.client(), "A", "2");
    Streamed.disable(target.client());
    Music.put(target.client(), "A", "3");

    assertThat(tape.shard().sequenceNumberRange().endingSequenceNumber())
        .isEqualTo(tape.numbers().get(1));
  }

  @Test
  void closed_shard_without_records_ends_where_it_starts() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    Streamed.disable(target.client());

    SequenceNumberRange range = tape.shard().sequenceNumberRange();

    assertThat(range.endingSequenceNumber()).isEqualTo(range.startingSequenceNumber());
  }

  @Test
  void statuses_pass_in_time() {
    useDocumentedTimings();
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    assertThat(tape.description().streamStatus()).isEqualTo(StreamStatus.ENABLING);

    target.advance(Duration.ofMinutes(1));
    assertThat(tape.description().streamStatus()).isEqualTo(StreamStatus.ENABLED);

    Streamed.disable(target.client());
    assertThat(tape.description().streamStatus()).isEqualTo(StreamStatus.DISABLING);

    target.advance(Duration.ofMinutes(1));
    assertThat(tape.description().streamStatus()).isEqualTo(StreamStatus.DISABLED);
  }

  @Test
  void stream_of_a_deleted_table_is_disabled_and_gone_after_24_hours() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    target.client().deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(Duration.ofHours(24).minusMillis(1));

    assertThat(tape.description().streamStatus()).isEqualTo(StreamStatus.DISABLED);
    assertThat(tape.description().tableName()).isEqualTo(Music.TABLE);

    target.advance(Duration.ofMillis(1));
    assertThatThrownBy(tape::description).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void shards_after_the_only_one_are_none() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    String shardId = tape.shard().shardId();

    StreamDescription after =
        target
            .streams()
            .describeStream(r -> r.streamArn(tape.arn()).exclusiveStartShardId(shardId).limit(1))
            .streamDescription();
    StreamDescription nowhere =
        target
            .streams()
            .describeStream(r -> r.streamArn(tape.arn()).exclusiveStartShardId("z".repeat(40)))
            .streamDescription();

    assertThat(after.shards()).isEmpty();
    assertThat(after.lastEvaluatedShardId()).isNull();
    assertThat(nowhere.shards()).isEmpty();
  }

  @Test
  void only_shard_has_no_children() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    String shardId = tape.shard().shardId();

    StreamDescription children =
        target
            .streams()
            .describeStream(
                r ->
                    r.streamArn(tape.arn())
                        .shardFilter(f -> f.type(ShardFilterType.CHILD_SHARDS).shardId(shardId)))
            .streamDescription();

    assertThat(children.shards()).isEmpty();
  }

  @Test
  void unknown_stream_is_not_found() {
    Music.create(target.client());
    String arn =
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/2018-12-14T14:25:00.000";

    assertThatThrownBy(() -> target.streams().describeStream(r -> r.streamArn(arn)))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Requested resource not found: Stream: " + arn + " not found"));
  }

  @Test
  void what_is_no_arn_of_a_stream_is_refused() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    String table = tape.arn().substring(0, tape.arn().indexOf("/stream"));

    assertThatThrownBy(() -> target.streams().describeStream(r -> r.streamArn(table)))
        .hasMessageContaining("Invalid StreamArn");
    assertThatThrownBy(
            () ->
                target
                    .streams()
                    .describeStream(
                        r -> r.streamArn(tape.arn().replace("123456789012", "210987654321"))))
        .hasMessageContaining("Access is denied");
  }
}
