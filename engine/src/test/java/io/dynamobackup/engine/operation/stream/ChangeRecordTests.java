package io.dynamobackup.engine.operation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ChangeRecordTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  private static final Map<String, AttributeValue> SONG = Music.song("A", "1");

  private final Table table = table();

  private static Table table() {
    CreateTableRequest definition =
        CreateTableRequest.builder()
            .tableName(Music.TABLE)
            .attributeDefinitions(Music.string("Artist"), Music.string("SongTitle"))
            .keySchema(Music.hash("Artist"), Music.range("SongTitle"))
            .build();
    return new Tables(new Account("us-east-1", "123456789012"), new MemoryBackend())
        .create(definition, "id", START, START);
  }

  private List<Record> records() {
    ReadableStream readable =
        new ReadableStream(table, Objects.requireNonNull(table.streams().latest()));
    RecordPage page =
        new RecordPage(
            new StreamShards(readable, Duration.ZERO, START).all().get(0), "us-east-1", 1000);
    page.readAfter(readable.stream().after(), START);
    return page.records();
  }

  @Test
  void removal_by_time_to_live_names_the_service() {
    table.streams().enable(StreamViewType.NEW_AND_OLD_IMAGES, START);
    ItemKey key = table.keys().keyOf(SONG, START);
    table.writes().put(key, SONG, START);
    table.writes().expire(key, START);
    table.writes().put(key, SONG, START);
    table.writes().remove(key, START);

    List<Record> records = records();

    assertThat(records)
        .extracting(Record::eventName)
        .containsExactly(
            OperationType.INSERT, OperationType.REMOVE, OperationType.INSERT, OperationType.REMOVE);
    assertThat(records)
        .extracting(Record::userIdentity)
        .containsExactly(
            null,
            Identity.builder().type("Service").principalId("dynamodb.amazonaws.com").build(),
            null,
            null);
  }

  @Test
  void expiry_of_what_is_not_there_is_no_change() {
    table.streams().enable(StreamViewType.KEYS_ONLY, START);
    ItemKey key = table.keys().keyOf(SONG, START);
    table.writes().put(key, SONG, START);
    table.writes().remove(key, START);

    assertThat(table.writes().expire(key, START)).isNull();

    assertThat(records()).extracting(Record::userIdentity).containsExactly(null, null);
  }
}
