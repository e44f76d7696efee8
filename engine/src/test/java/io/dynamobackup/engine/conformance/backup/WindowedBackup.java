package io.dynamobackup.engine.conformance.backup;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;

/** A table whose backups hold some of the writes around their request: tests say which. */
abstract class WindowedBackup {
  static final Instant REQUEST = Instant.parse("2018-12-14T14:25:00Z");

  static final Timings TIMINGS =
      Timings.documented()
          .with(Timing.CREATE_TABLE, Duration.ZERO)
          .with(Timing.CREATE_TABLE_WITH_INDEXES, Duration.ZERO)
          .with(Timing.RESTORE_TABLE, Duration.ZERO);

  DynamoDbEngine engine = start(BackupCut.AT_REQUEST);
  DynamoDbClient client = engine.client();

  static EngineOptions.Builder options(BackupCut cut) {
    return EngineOptions.documented().toBuilder()
        .startAt(REQUEST.minus(Duration.ofHours(1)))
        .timings(TIMINGS)
        .backupCut(cut);
  }

  static DynamoDbEngine start(BackupCut cut) {
    return start(options(cut).build());
  }

  static DynamoDbEngine start(EngineOptions options) {
    DynamoDbEngine engine = DynamoDbEngine.start(options);
    Music.create(engine.client(), Music::indexed);
    return engine;
  }

  void use(BackupCut cut) {
    use(options(cut).build());
  }

  void use(EngineOptions options) {
    engine.close();
    engine = start(options);
    client = engine.client();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  void at(String time) {
    engine.clock().advanceTo(Instant.parse("2018-12-14T" + time + "Z"));
  }

  void put(String song) {
    Music.put(client, "A", song);
  }

  void put(String song, String genre) {
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", AttributeValue.fromS("A"),
                        "SongTitle", AttributeValue.fromS(song),
                        "Genre", AttributeValue.fromS(genre))));
  }

  String backUp() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  BackupDescription describe(String arn) {
    return client.describeBackup(r -> r.backupArn(arn)).backupDescription();
  }

  List<String> songs(String arn) {
    return items(arn).stream().map(item -> item.get("SongTitle").s()).sorted().toList();
  }

  List<Map<String, AttributeValue>> items(String arn) {
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
    List<Map<String, AttributeValue>> items = client.scan(r -> r.tableName("Restored")).items();
    client.deleteTable(r -> r.tableName("Restored"));
    engine.clock().advance(Duration.ofSeconds(10));
    return items;
  }

  static boolean fail() {
    throw new UnsupportedOperationException("not this one");
  }

  List<String> random(long seed) {
    use(options(BackupCut.random()).seed(seed).build());
    at("14:24:30");
    IntStream.range(0, 50).forEach(i -> put("before-" + i));
    at("14:25:00");
    String arn = backUp();
    at("14:25:30");
    IntStream.range(0, 50).forEach(i -> put("after-" + i));
    at("14:27:00");
    return songs(arn);
  }
}
