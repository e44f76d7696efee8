package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class ListStreamsTests {
  private final Target target = Target.instant();
  private final DynamoDbStreamsClient streams = target.streams();

  @AfterEach
  void close() {
    target.close();
  }

  private static List<String> arns(ListStreamsResponse page) {
    return page.streams().stream().map(Stream::streamArn).toList();
  }

  @Test
  void shows_arn_label_and_table_of_a_stream() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);

    ListStreamsResponse list = streams.listStreams();

    assertThat(list.streams())
        .containsExactly(
            Stream.builder()
                .streamArn(tape.arn())
                .streamLabel("2018-12-14T14:25:00.000")
                .tableName(Music.TABLE)
                .build());
    assertThat(tape.arn())
        .isEqualTo(
            "arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/2018-12-14T14:25:00.000");
    assertThat(list.lastEvaluatedStreamArn()).isNull();
  }

  @Test
  void is_of_one_table_when_asked() {
    Tape music = Streamed.music(target, StreamViewType.KEYS_ONLY);
    Streamed.table(target, "Other", StreamViewType.KEYS_ONLY);
    Music.create(target.client(), table -> table.tableName("Plain"));

    assertThat(arns(streams.listStreams(r -> r.tableName(Music.TABLE))))
        .containsExactly(music.arn());
    assertThat(streams.listStreams(r -> r.tableName("Plain")).streams()).isEmpty();
    assertThat(streams.listStreams(r -> r.tableName("Nowhere")).streams()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void pages_make_up_the_whole_list(int limit) {
    for (String name : List.of("Ccc", "Aaa", "Bbb", "Ddd", "Eee")) {
      Streamed.table(target, name, StreamViewType.KEYS_ONLY);
    }
    List<String> read = new ArrayList<>();
    String last = null;
    do {
      String start = last;
      ListStreamsResponse page =
          streams.listStreams(r -> r.limit(limit).exclusiveStartStreamArn(start));
      assertThat(page.streams()).hasSizeLessThanOrEqualTo(limit);
      read.addAll(arns(page));
      last = page.lastEvaluatedStreamArn();
    } while (last != null);

    assertThat(read).hasSize(5).isEqualTo(arns(streams.listStreams()));
  }

  @Test
  void every_enabling_makes_another_stream() {
    Tape first = Streamed.music(target, StreamViewType.KEYS_ONLY);
    Streamed.disable(target.client());
    Tape second = Streamed.enable(target, StreamViewType.NEW_IMAGE);

    assertThat(second.arn()).isNotEqualTo(first.arn());
    assertThat(arns(streams.listStreams(r -> r.tableName(Music.TABLE))))
        .containsExactly(first.arn(), second.arn());
  }

  @Test
  void stream_is_listed_for_24_hours_after_it_was_disabled() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    target.advance(Duration.ofDays(3));
    Streamed.disable(target.client());

    target.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(arns(streams.listStreams())).containsExactly(tape.arn());

    target.advance(Duration.ofMillis(1));
    assertThat(arns(streams.listStreams())).isEmpty();
  }

  @Test
  void streams_of_a_deleted_table_are_listed_with_those_of_its_successor() {
    Tape old = Streamed.music(target, StreamViewType.KEYS_ONLY);
    target.client().deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(Duration.ofHours(1));
    Tape young = Streamed.music(target, StreamViewType.KEYS_ONLY);

    assertThat(arns(streams.listStreams(r -> r.tableName(Music.TABLE))))
        .containsExactly(old.arn(), young.arn());

    target.advance(Duration.ofHours(23));
    assertThat(arns(streams.listStreams())).containsExactly(young.arn());
  }

  @Test
  void restored_table_has_no_stream() {
    Streamed.music(target, StreamViewType.KEYS_ONLY);
    String backup =
        target
            .client()
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();

    target.client().restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("Restored"));

    assertThat(streams.listStreams(r -> r.tableName("Restored")).streams()).isEmpty();
  }

  @Test
  void place_that_is_no_arn_of_a_stream_is_refused() {
    assertThatThrownBy(
            () ->
                streams.listStreams(
                    r -> r.exclusiveStartStreamArn("kossaapaaasdafsdaasdasdasdasasdasfadfadfas")))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Invalid StreamArn");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void limit_out_of_range_is_refused(int limit) {
    assertThatThrownBy(() -> streams.listStreams(r -> r.limit(limit)))
        .hasMessageContaining("Value '%d' at 'limit' failed to satisfy constraint", limit);
  }
}
