package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class GetRecordsTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void writes_before_enabling_and_after_disabling_are_not_told_even_of_the_same_instant() {
    Music.create(client);
    Music.put(client, "A", "before");
    Tape first = Streamed.enable(target, StreamViewType.KEYS_ONLY);
    Music.put(client, "A", "first");
    Streamed.disable(client);
    Music.put(client, "A", "between");
    Tape second = Streamed.enable(target, StreamViewType.KEYS_ONLY);
    Music.put(client, "A", "second");

    assertThat(titles(first.all())).containsExactly("first");
    assertThat(titles(second.all())).containsExactly("second");
  }

  private static List<String> titles(List<Record> records) {
    return records.stream().map(r -> r.dynamodb().keys().get("SongTitle").s()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 1000})
  void pages_make_up_the_whole_stream_in_order(int limit) {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    List<String> written = IntStream.range(0, 12).mapToObj(i -> "title-" + i).toList();
    written.forEach(title -> Music.put(client, "A", title));
    Music.put(client, "A", "title-11");

    List<Record> read = tape.allFrom(tape.iterator(ShardIteratorType.TRIM_HORIZON), limit);

    assertThat(titles(read)).isEqualTo(written);
    assertThat(read)
        .extracting(r -> new BigInteger(r.dynamodb().sequenceNumber()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(read).extracting(Record::eventID).doesNotHaveDuplicates();
  }

  @Test
  void page_has_at_most_1000_records() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    for (int i = 0; i < 40; i++) {
      Music.putAll(client, "A", IntStream.range(25 * i, 25 * i + 25).mapToObj(n -> "title-" + n));
    }
    Music.put(client, "A", "title-1000");

    GetRecordsResponse first = tape.read(tape.iterator(ShardIteratorType.TRIM_HORIZON));

    assertThat(first.records()).hasSize(1000);
    assertThat(titles(tape.read(first.nextShardIterator()).records()))
        .containsExactly("title-1000");
  }

  @Test
  void page_has_at_most_a_megabyte() {
    Tape tape = Streamed.music(target, StreamViewType.NEW_AND_OLD_IMAGES);
    for (String letter : List.of("a", "b", "c")) {
      client.putItem(
          r -> r.tableName(Music.TABLE).item(Streamed.rated(fromS(letter.repeat(300_000)))));
    }

    GetRecordsResponse first = tape.read(tape.iterator(ShardIteratorType.TRIM_HORIZON));

    assertThat(first.records()).hasSize(2);
    assertThat(tape.read(first.nextShardIterator()).records()).hasSize(1);
  }

  @Test
  void open_shard_without_records_gives_another_iterator() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);

    GetRecordsResponse page = tape.read(tape.iterator(ShardIteratorType.LATEST));

    assertThat(page.hasRecords()).isTrue();
    assertThat(page.records()).isEmpty();
    Music.put(client, "A", "1");
    assertThat(titles(tape.read(page.nextShardIterator()).records())).containsExactly("1");
  }

  @Test
  void closed_shard_is_drained_and_then_has_no_next_iterator() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    String iterator = tape.iterator(ShardIteratorType.LATEST);
    Music.put(client, "A", "1");
    Music.put(client, "A", "2");
    Streamed.disable(client);
    Music.put(client, "A", "3");

    GetRecordsResponse first = target.streams().getRecords(r -> r.shardIterator(iterator).limit(1));
    GetRecordsResponse second =
        target.streams().getRecords(r -> r.shardIterator(first.nextShardIterator()));

    assertThat(titles(first.records())).containsExactly("1");
    assertThat(titles(second.records())).containsExactly("2");
    assertThat(second.nextShardIterator()).isNull();
    assertThat(tape.read(tape.iterator(ShardIteratorType.LATEST)).nextShardIterator()).isNull();
  }

  @Test
  void stream_of_a_deleted_table_can_be_read_on() {
    Tape tape = Streamed.music(target, StreamViewType.NEW_IMAGE);
    Music.put(client, "A", "1");
    String iterator = tape.iterator(ShardIteratorType.TRIM_HORIZON);
    client.deleteTable(r -> r.tableName(Music.TABLE));
    Streamed.music(target, StreamViewType.NEW_IMAGE);
    Music.put(client, "A", "of the new table");

    GetRecordsResponse page = tape.read(iterator);

    assertThat(titles(page.records())).containsExactly("1");
    assertThat(page.nextShardIterator()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1001})
  void limit_out_of_range_is_refused(int limit) {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    String iterator = tape.iterator(ShardIteratorType.LATEST);

    assertThatThrownBy(
            () -> target.streams().getRecords(r -> r.shardIterator(iterator).limit(limit)))
        .hasMessageContaining("Value '%d' at 'limit' failed to satisfy constraint", limit);
  }
}
