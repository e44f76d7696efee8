package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** How long iterators, records and streams last. */
class ShardIteratorTests {
  private final Target target = Target.instant();
  private final Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void iterator_expires_after_15_minutes() {
    String iterator = tape.iterator(ShardIteratorType.TRIM_HORIZON);

    target.advance(Duration.ofMinutes(15).minusNanos(1));
    GetRecordsResponse inTime = tape.read(iterator);
    target.advance(Duration.ofNanos(1));

    assertThatThrownBy(() -> tape.read(iterator))
        .isInstanceOf(ExpiredIteratorException.class)
        .hasMessageStartingWith("The provided iterator exceeds the maximum age allowed (Service");
    assertThat(tape.read(inTime.nextShardIterator()).records()).isEmpty();
  }

  @Test
  void record_is_kept_for_24_hours() {
    Music.put(target.client(), "A", "1");

    target.advance(Duration.ofHours(24));
    assertThat(tape.all()).hasSize(1);

    target.advance(Duration.ofNanos(1));
    assertThat(tape.all()).isEmpty();
  }

  @Test
  void iterator_to_a_record_that_is_trimmed_meanwhile_is_refused() {
    Music.put(target.client(), "A", "1");
    target.advance(Duration.ofHours(24));
    String iterator = tape.iterator(ShardIteratorType.TRIM_HORIZON);

    target.advance(Duration.ofSeconds(1));

    assertThatThrownBy(() -> tape.read(iterator))
        .isInstanceOfSatisfying(
            TrimmedDataAccessException.class,
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("The data you are trying to access has been trimmed"));
  }

  @Test
  void iterator_past_a_trimmed_write_that_changed_nothing_is_good() {
    Music.put(target.client(), "A", "1");
    target.advance(Duration.ofHours(1));
    Music.put(target.client(), "A", "1");
    target.advance(Duration.ofHours(23).plusMinutes(55));
    String iterator = tape.iterator(ShardIteratorType.TRIM_HORIZON);
    Music.put(target.client(), "A", "2");

    target.advance(Duration.ofMinutes(10));

    assertThat(tape.read(iterator).records()).hasSize(1);
  }

  @Test
  void trim_horizon_of_a_closed_stream_stays_within_it() {
    Music.put(target.client(), "A", "1");
    target.advance(Duration.ofHours(20));
    Streamed.disable(target.client());
    Music.put(target.client(), "A", "2");
    target.advance(Duration.ofHours(5));

    GetRecordsResponse page = tape.read(tape.iterator(ShardIteratorType.TRIM_HORIZON));

    assertThat(page.records()).isEmpty();
    assertThat(page.nextShardIterator()).isNull();
  }

  @Test
  void iterator_outlives_its_stream_in_vain() {
    Streamed.disable(target.client());
    target.advance(Duration.ofHours(24).minusMinutes(5));
    String iterator = tape.iterator(ShardIteratorType.TRIM_HORIZON);

    target.advance(Duration.ofMinutes(5));

    assertThatThrownBy(() -> tape.read(iterator))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Requested resource not found: Stream: " + tape.arn() + " not found");
  }

  @Test
  void iterator_begins_with_the_arn_of_its_stream() {
    assertThat(tape.iterator(ShardIteratorType.LATEST)).startsWith(tape.arn() + "|1|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdfsdfsgagaddafgagasgasgasdfasdfasdf",
        "%s|1|",
        "%s|1|*",
        "%s|1|AAAA",
        "%s|1|shardId 1 1",
        "%s|1|shardId 1 a 1",
        "%s|1|shardId 1 9223372036854775807 1",
        "%s|2|"
      })
  void what_is_no_iterator_is_refused(String form) {
    String[] parts = form.split("\\|1\\|", -1);
    String secret = parts.length > 1 && parts[1].contains(" ") ? base64(parts[1]) : null;
    String iterator = secret == null ? form.formatted(tape.arn()) : tape.arn() + "|1|" + secret;

    assertThatThrownBy(() -> tape.read(iterator))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Invalid ShardIterator");
            });
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
