package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class GetRecordsTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private static Map<String, AttributeValue> rated(AttributeValue rating) {
    Map<String, AttributeValue> item = new HashMap<>(Music.key("A", "1"));
    item.put("Rating", rating);
    return item;
  }

  private void put(Map<String, AttributeValue> item) {
    client.putItem(r -> r.tableName(Music.TABLE).item(item));
  }

  private void delete() {
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "1")));
  }

  @Test
  void insert_shows_all_that_is_known_of_it() {
    Tape tape = Streamed.music(target, StreamViewType.NEW_AND_OLD_IMAGES);
    target.advance(Duration.ofMillis(1999));
    put(rated(fromN("5")));

    Record record = tape.all().get(0);

    assertThat(record)
        .isEqualTo(
            Record.builder()
                .eventID(record.eventID())
                .eventName(OperationType.INSERT)
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion("us-east-1")
                .dynamodb(
                    StreamRecord.builder()
                        .approximateCreationDateTime(START.plusSeconds(1))
                        .keys(Music.key("A", "1"))
                        .newImage(rated(fromN("5")))
                        .sequenceNumber(record.dynamodb().sequenceNumber())
                        .sizeBytes(17L + 17L + 8L)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                        .build())
                .build());
    assertThat(record.eventID()).matches("[0-9a-f]{32}");
    assertThat(record.dynamodb().sequenceNumber()).matches("[0-9]{21,40}");
    assertThat(record.userIdentity()).isNull();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  void images_are_those_of_the_view(StreamViewType view) {
    Tape tape = Streamed.music(target, view);
    put(rated(fromN("1")));
    put(rated(fromN("2")));
    delete();
    boolean old = view.toString().contains("OLD");
    boolean young = view.toString().contains("NEW");

    List<Record> records = tape.all();

    assertThat(records)
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    assertThat(records).extracting(r -> r.dynamodb().keys()).containsOnly(Music.key("A", "1"));
    assertImages(records.get(0), null, young ? rated(fromN("1")) : null);
    assertImages(records.get(1), old ? rated(fromN("1")) : null, young ? rated(fromN("2")) : null);
    assertImages(records.get(2), old ? rated(fromN("2")) : null, null);
  }

  private static void assertImages(
      Record record, Map<String, AttributeValue> old, Map<String, AttributeValue> young) {
    StreamRecord shown = record.dynamodb();
    assertThat(shown.hasOldImage() ? shown.oldImage() : null).isEqualTo(old);
    assertThat(shown.hasNewImage() ? shown.newImage() : null).isEqualTo(young);
  }

  /** The sizes are those of the example in the Developer Guide. */
  @Test
  void size_is_that_of_the_key_and_the_images_shown() {
    client.createTable(
        r ->
            r.tableName("Guide")
                .attributeDefinitions(a -> a.attributeName("Id").attributeType("N"))
                .keySchema(Music.hash("Id"))
                .billingMode("PAY_PER_REQUEST")
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
    String arn = client.describeTable(r -> r.tableName("Guide")).table().latestStreamArn();
    Map<String, AttributeValue> key = Map.of("Id", fromN("101"));

    client.putItem(
        r -> r.tableName("Guide").item(Map.of("Id", fromN("101"), "Message", fromS("New item!"))));
    client.putItem(
        r ->
            r.tableName("Guide")
                .item(Map.of("Id", fromN("101"), "Message", fromS("This item has changed"))));
    client.deleteItem(r -> r.tableName("Guide").key(key));

    assertThat(new Tape(target.streams(), arn).all())
        .extracting(r -> r.dynamodb().sizeBytes())
        .containsExactly(26L, 59L, 38L);
  }

  @Test
  void write_that_changes_nothing_makes_no_record() {
    Tape tape = Streamed.music(target, StreamViewType.NEW_AND_OLD_IMAGES);
    delete();
    put(rated(fromSs(List.of("good", "loud"))));
    put(rated(fromSs(List.of("good", "loud"))));
    put(rated(fromSs(List.of("loud", "good"))));
    put(rated(fromSs(List.of("loud"))));

    assertThat(tape.all())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY);
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
    put(rated(fromS("a".repeat(300_000))));
    put(rated(fromS("b".repeat(300_000))));
    put(rated(fromS("c".repeat(300_000))));

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

  @Test
  void removal_by_time_to_live_names_the_service_and_that_by_a_user_does_not() {
    Tape tape = Streamed.music(target, StreamViewType.NEW_AND_OLD_IMAGES);
    client.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(t -> t.enabled(true).attributeName("Expires")));
    Map<String, AttributeValue> item = new HashMap<>(Music.key("A", "1"));
    item.put("Expires", fromN(String.valueOf(START.plusSeconds(60).getEpochSecond())));
    put(item);
    delete();
    put(item);

    target.advance(Duration.ofMinutes(5));

    assertThat(tape.all())
        .extracting(Record::eventName)
        .containsExactly(
            OperationType.INSERT, OperationType.REMOVE, OperationType.INSERT, OperationType.REMOVE);
    assertThat(tape.all())
        .extracting(Record::userIdentity)
        .containsExactly(
            null,
            null,
            null,
            Identity.builder().type("Service").principalId("dynamodb.amazonaws.com").build());
    assertThat(tape.all().get(3).dynamodb().oldImage()).isEqualTo(item);
  }

  @Test
  void batch_of_writes_makes_a_record_of_each() {
    Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);
    Music.put(client, "A", "1");
    client.batchWriteItem(
        r ->
            r.requestItems(
                Map.of(
                    Music.TABLE,
                    List.of(
                        WriteRequest.builder()
                            .deleteRequest(d -> d.key(Music.key("A", "1")))
                            .build(),
                        WriteRequest.builder()
                            .putRequest(p -> p.item(Music.song("B", "2")))
                            .build()))));

    assertThat(tape.all())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.REMOVE, OperationType.INSERT);
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
