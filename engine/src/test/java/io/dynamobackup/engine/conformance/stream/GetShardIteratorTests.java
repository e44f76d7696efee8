package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

class GetShardIteratorTests {
  private static final String TRIMMED = "The data you are trying to access has been trimmed";

  private final Target target = Target.instant();
  private Tape tape;

  @BeforeEach
  void createTable() {
    tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private void put(String title) {
    Music.put(target.client(), "A", title);
  }

  private List<String> titles(String iterator) {
    return tape.read(iterator).records().stream().map(GetShardIteratorTests::title).toList();
  }

  private static String title(Record record) {
    return record.dynamodb().keys().get("SongTitle").s();
  }

  @Test
  void trim_horizon_is_before_the_oldest_record() {
    put("1");
    put("2");

    assertThat(titles(tape.iterator(ShardIteratorType.TRIM_HORIZON))).containsExactly("1", "2");
  }

  @Test
  void latest_is_after_the_newest_record() {
    put("1");
    String iterator = tape.iterator(ShardIteratorType.LATEST);
    put("2");

    assertThat(titles(iterator)).containsExactly("2");
  }

  @Test
  void sequence_number_is_that_of_a_record() {
    put("1");
    put("2");
    put("3");
    String second = tape.numbers().get(1);

    assertThat(titles(tape.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, second)))
        .containsExactly("2", "3");
    assertThat(titles(tape.iterator(ShardIteratorType.AFTER_SEQUENCE_NUMBER, second)))
        .containsExactly("3");
  }

  @ParameterizedTest
  @EnumSource(names = {"AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"})
  void starting_sequence_number_is_before_all_records(ShardIteratorType type) {
    String start = tape.shard().sequenceNumberRange().startingSequenceNumber();
    put("1");

    assertThat(titles(tape.iterator(type, start))).containsExactly("1");
  }

  @Test
  void ending_sequence_number_is_that_of_the_last_record() {
    put("1");
    put("2");
    Streamed.disable(target.client());
    String end = tape.shard().sequenceNumberRange().endingSequenceNumber();

    assertThat(titles(tape.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, end)))
        .containsExactly("2");
    assertThat(tape.read(tape.iterator(ShardIteratorType.AFTER_SEQUENCE_NUMBER, end)).records())
        .isEmpty();
  }

  @Test
  void number_of_the_future_waits_for_its_record() {
    String iterator = tape.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, "9".repeat(40));
    put("1");

    assertThat(titles(iterator)).isEmpty();
  }

  @Test
  void number_that_is_older_than_24_hours_is_trimmed() {
    put("old");
    String old = tape.numbers().get(0);
    target.advance(Duration.ofHours(1));
    put("young");

    target.advance(Duration.ofHours(23));
    assertThat(titles(tape.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, old)))
        .containsExactly("old", "young");

    target.advance(Duration.ofMillis(1));
    for (ShardIteratorType type :
        List.of(ShardIteratorType.AT_SEQUENCE_NUMBER, ShardIteratorType.AFTER_SEQUENCE_NUMBER)) {
      assertThatThrownBy(() -> tape.iterator(type, old))
          .isInstanceOfSatisfying(
              TrimmedDataAccessException.class,
              e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(TRIMMED));
    }
    assertThat(titles(tape.iterator(ShardIteratorType.TRIM_HORIZON))).containsExactly("young");
  }

  @ParameterizedTest
  @EnumSource(names = {"AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"})
  void sequence_number_is_required_where_the_type_needs_it(ShardIteratorType type) {
    assertThatThrownBy(() -> tape.iterator(type))
        .hasMessageContaining("One or more parameter values were invalid: Invalid SequenceNumber");
  }

  @ParameterizedTest
  @EnumSource(names = {"TRIM_HORIZON", "LATEST"})
  void sequence_number_is_refused_where_the_type_has_no_use_for_it(ShardIteratorType type) {
    String start = tape.shard().sequenceNumberRange().startingSequenceNumber();

    assertThatThrownBy(() -> tape.iterator(type, start))
        .hasMessageContaining(
            "One or more parameter values were invalid: SequenceNumber should not be passed for"
                + " this iterator type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000000000000000001", "100000000000000000000"})
  void number_before_the_shard_is_refused(String number) {
    assertThatThrownBy(() -> tape.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, number))
        .hasMessageContaining("Invalid SequenceNumber for the shard");
  }

  @Test
  void number_after_a_closed_shard_is_refused() {
    put("1");
    Streamed.disable(target.client());
    put("2");

    assertThatThrownBy(() -> tape.iterator(ShardIteratorType.AFTER_SEQUENCE_NUMBER, "9".repeat(21)))
        .hasMessageContaining("Invalid SequenceNumber for the shard");
  }

  @Test
  void number_that_is_none_is_refused() {
    assertThatThrownBy(
            () -> tape.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, "-10000000000000000000000"))
        .hasMessageContaining("Invalid SequenceNumber");
  }

  @Test
  void unknown_shard_is_not_found() {
    assertThatThrownBy(
            () ->
                target
                    .streams()
                    .getShardIterator(
                        r ->
                            r.streamArn(tape.arn())
                                .shardId("shardId-00000000000000000000-00000000")
                                .shardIteratorType(ShardIteratorType.LATEST)))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Requested resource not found: Shard does not exist"));
  }

  @Test
  void unknown_stream_is_not_found() {
    String arn = tape.arn().replace("2018", "2017");
    String shardId = tape.shard().shardId();

    assertThatThrownBy(
            () ->
                target
                    .streams()
                    .getShardIterator(
                        r ->
                            r.streamArn(arn)
                                .shardId(shardId)
                                .shardIteratorType(ShardIteratorType.LATEST)))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Requested resource not found: Stream: " + arn + " not found");
  }

  @Test
  void unknown_type_is_refused() {
    String shardId = tape.shard().shardId();

    assertThatThrownBy(
            () ->
                target
                    .streams()
                    .getShardIterator(
                        r -> r.streamArn(tape.arn()).shardId(shardId).shardIteratorType("SOON")))
        .hasMessageContaining(
            "Value 'SOON' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy"
                + " enum value set");
  }
}
