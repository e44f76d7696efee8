package io.dynamobackup.engine.conformance.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What records of a stream say of the writes they are of. */
class StreamRecordTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
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
    put(Streamed.rated(fromN("5")));

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
                        .newImage(Streamed.rated(fromN("5")))
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
    put(Streamed.rated(fromN("1")));
    put(Streamed.rated(fromN("2")));
    delete();
    boolean old = view.toString().contains("OLD");
    boolean young = view.toString().contains("NEW");

    List<Record> records = tape.all();

    assertThat(records)
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    assertThat(records).extracting(r -> r.dynamodb().keys()).containsOnly(Music.key("A", "1"));
    assertImages(records.get(0), null, young ? Streamed.rated(fromN("1")) : null);
    assertImages(
        records.get(1),
        old ? Streamed.rated(fromN("1")) : null,
        young ? Streamed.rated(fromN("2")) : null);
    assertImages(records.get(2), old ? Streamed.rated(fromN("2")) : null, null);
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
    put(Streamed.rated(fromSs(List.of("good", "loud"))));
    put(Streamed.rated(fromSs(List.of("good", "loud"))));
    put(Streamed.rated(fromSs(List.of("loud", "good"))));
    put(Streamed.rated(fromSs(List.of("loud"))));

    assertThat(tape.all())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY);
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
}
