package io.dynamobackup.engine.conformance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Batches on a table that has units for some of their items. */
class BatchCapacityTests {
  private final Metered music = Metered.provisioned(5, 5);

  @AfterEach
  void close() {
    music.close();
  }

  private BatchWriteItemResponse write(List<WriteRequest> songs) {
    return music.dynamo().batchWriteItem(r -> r.requestItems(Map.of(Music.TABLE, songs)));
  }

  private BatchGetItemResponse read(int songs) {
    List<Map<String, AttributeValue>> keys =
        IntStream.range(0, songs)
            .mapToObj(song -> Music.key("Dolly Parton", "Song " + song))
            .toList();
    return music
        .dynamo()
        .batchGetItem(
            r ->
                r.requestItems(
                    Map.of(
                        Music.TABLE,
                        KeysAndAttributes.builder().keys(keys).consistentRead(true).build())));
  }

  @Test
  void writes_without_units_come_back_unprocessed() {
    List<WriteRequest> songs = Metered.songs(12);

    BatchWriteItemResponse response = write(songs);

    assertThat(response.unprocessedItems()).isEqualTo(Map.of(Music.TABLE, songs.subList(5, 12)));
    assertThat(music.dynamo().scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(5);
  }

  @Test
  void what_is_unprocessed_can_be_sent_again_until_all_is_done() {
    Map<String, List<WriteRequest>> left = Map.of(Music.TABLE, Metered.songs(12));
    int calls = 0;
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> rest = left;
      left = music.dynamo().batchWriteItem(r -> r.requestItems(rest)).unprocessedItems();
      music.advance(Duration.ofSeconds(1));
      calls++;
    }

    assertThat(calls).isEqualTo(3);
    assertThat(music.dynamo().scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(12);
  }

  @Test
  void a_batch_of_which_nothing_can_be_written_fails() {
    write(Metered.songs(5));

    assertThatThrownBy(() -> write(Metered.songs(3)))
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining(Metered.TABLE_EXCEEDED);
  }

  @Test
  void reads_without_units_come_back_unprocessed() {
    BatchGetItemResponse response = read(8);

    KeysAndAttributes left = response.unprocessedKeys().get(Music.TABLE);
    assertThat(left.keys()).hasSize(3).contains(Music.key("Dolly Parton", "Song 7"));
    assertThat(left.consistentRead()).isTrue();
  }

  @Test
  void a_batch_of_which_nothing_can_be_read_fails() {
    read(5);

    assertThatThrownBy(() -> read(2)).isInstanceOf(ProvisionedThroughputExceededException.class);
  }

  @Test
  void a_statement_of_a_batch_fails_by_itself() {
    List<BatchStatementRequest> statements =
        IntStream.range(0, 6)
            .mapToObj(
                song ->
                    BatchStatementRequest.builder()
                        .statement(
                            "INSERT INTO Music VALUE {'Artist': 'Dolly Parton', 'SongTitle': 'Song "
                                + song
                                + "'}")
                        .build())
            .toList();

    List<BatchStatementResponse> responses =
        music.dynamo().batchExecuteStatement(r -> r.statements(statements)).responses();

    assertThat(responses.subList(0, 5)).allMatch(response -> response.error() == null);
    assertThat(responses.get(5).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED);
    assertThat(responses.get(5).error().message()).isEqualTo(Metered.TABLE_EXCEEDED);
  }
}
