package io.dynamobackup.engine.fork;

import static io.dynamobackup.engine.fork.BusyWorld.LOST;
import static io.dynamobackup.engine.fork.BusyWorld.RESTORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What is under way when an engine is forked comes to its end in both, by itself. */
class UnderWayTests extends ForkedWorld {
  @Test
  void items_expire_in_each_when_its_own_clock_gets_there() {
    Instant start = origin.clock().instant();

    fork.clock().advance(Duration.ofDays(2).plusHours(10));

    assertThat(origin.clock().instant()).isEqualTo(start);
    assertThat(items(origin)).isEqualTo(23);
    assertThat(items(fork)).isEqualTo(12);
    origin.clock().advance(Duration.ofDays(2).plusHours(10));
    assertThat(items(origin)).isEqualTo(12);
  }

  @Test
  void items_that_are_written_after_the_fork_expire_too() {
    for (DynamoDbEngine engine : both()) {
      Instant soon = engine.clock().instant().plus(Duration.ofDays(30));
      BusyWorld.put(engine.client(), "Late", soon);
      engine.clock().advance(Duration.ofDays(31));
      assertThat(artists(engine.client(), Music.TABLE)).contains("Late");
      engine.clock().advance(Duration.ofDays(2));
      assertThat(artists(engine.client(), Music.TABLE)).doesNotContain("Late");
    }
  }

  @Test
  void backup_whose_window_is_open_holds_what_each_wrote_until_it_closed() {
    fork.clock().advance(Duration.ofSeconds(30));
    Music.put(fork.client(), "Only in the fork", "T");
    for (DynamoDbEngine engine : both()) {
      engine.clock().advance(Duration.ofMinutes(5));
      String arn = backups(engine, "open").get(0).backupArn();
      assertThat(
              engine
                  .client()
                  .describeBackup(r -> r.backupArn(arn))
                  .backupDescription()
                  .backupDetails()
                  .backupStatus())
          .isEqualTo(BackupStatus.AVAILABLE);
      engine.client().restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("FromOpen"));
      engine.clock().advance(Duration.ofMinutes(20));
    }

    assertThat(artists(fork.client(), "FromOpen"))
        .contains("Before the request", "After the request", "Only in the fork");
    assertThat(artists(origin.client(), "FromOpen"))
        .contains("Before the request", "After the request")
        .doesNotContain("Only in the fork");
  }

  @Test
  void restore_becomes_active_in_each() {
    for (DynamoDbEngine engine : both()) {
      assertThat(status(engine, RESTORED)).isEqualTo(TableStatus.CREATING);
      engine.clock().advance(Duration.ofMinutes(10));
      assertThat(status(engine, RESTORED)).isEqualTo(TableStatus.ACTIVE);
      assertThat(BusyWorld.count(engine.client(), RESTORED)).isEqualTo(20);
    }
  }

  private static TableStatus status(DynamoDbEngine engine, String table) {
    return engine.client().describeTable(r -> r.tableName(table)).table().tableStatus();
  }

  @Test
  void index_becomes_active_in_each() {
    for (DynamoDbEngine engine : both()) {
      assertThat(index(engine)).isEqualTo(IndexStatus.CREATING);
      engine.clock().advance(Duration.ofMinutes(5));
      assertThat(index(engine)).isEqualTo(IndexStatus.ACTIVE);
    }
  }

  private static IndexStatus index(DynamoDbEngine engine) {
    return engine
        .client()
        .describeTable(r -> r.tableName(Music.TABLE))
        .table()
        .globalSecondaryIndexes()
        .stream()
        .filter(index -> index.indexName().equals("years"))
        .findFirst()
        .orElseThrow()
        .indexStatus();
  }

  @Test
  void deleted_table_goes_and_leaves_its_backup_in_each() {
    for (DynamoDbEngine engine : both()) {
      assertThat(engine.client().listTables().tableNames()).contains(LOST);
      engine.clock().advance(Duration.ofMinutes(1));
      assertThat(engine.client().listTables().tableNames()).doesNotContain(LOST);
      assertThat(backups(engine, LOST + "$DeletedTableBackup")).hasSize(1);
      engine.clock().advance(Duration.ofDays(35));
      assertThat(backups(engine, LOST + "$DeletedTableBackup")).isEmpty();
    }
  }

  private static List<BackupSummary> backups(DynamoDbEngine engine, String name) {
    return engine
        .client()
        .listBackups(r -> r.backupType(BackupTypeFilter.ALL))
        .backupSummaries()
        .stream()
        .filter(backup -> backup.backupName().equals(name))
        .toList();
  }

  @Test
  void export_writes_its_files_in_each() {
    for (DynamoDbEngine engine : both()) {
      ExportSummary begun = engine.client().listExports(r -> {}).exportSummaries().get(0);
      assertThat(begun.exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);
      assertThat(engine.exports().keys(BusyWorld.BUCKET)).hasSize(1);
      engine.clock().advance(Duration.ofHours(1));
      assertThat(engine.client().listExports(r -> {}).exportSummaries().get(0).exportStatus())
          .isEqualTo(ExportStatus.COMPLETED);
      assertThat(engine.exports().keys(BusyWorld.BUCKET)).hasSizeGreaterThan(4);
    }
  }

  @Test
  void every_second_before_the_fork_can_be_restored_in_each() {
    Instant before = origin.clock().instant().minus(Duration.ofMinutes(15));
    for (DynamoDbEngine engine : both()) {
      engine.clock().advance(Duration.ofMinutes(30));
      engine
          .client()
          .restoreTableToPointInTime(
              r -> r.sourceTableName(Music.TABLE).targetTableName("Past").restoreDateTime(before));
      engine.clock().advance(Duration.ofMinutes(10));
      assertThat(BusyWorld.count(engine.client(), "Past")).isZero();
    }
  }

  @Test
  void token_is_known_in_each_for_ten_minutes() {
    for (DynamoDbEngine engine : both()) {
      assertThatThrownBy(() -> BusyWorld.transact(engine.client(), "token", "Another"))
          .isInstanceOf(IdempotentParameterMismatchException.class);
      engine.clock().advance(Duration.ofMinutes(10));
      BusyWorld.transact(engine.client(), "token", "Another");
      assertThat(artists(engine.client(), Music.TABLE)).contains("Another");
    }
  }

  @Test
  void stream_goes_on_in_each_by_itself() {
    int before = records(origin).size();

    Music.put(fork.client(), "In the fork", "T");
    Music.put(fork.client(), "In the fork, too", "T");
    Music.put(origin.client(), "In the origin", "T");

    assertThat(records(fork)).hasSize(before + 2);
    assertThat(records(origin)).hasSize(before + 1);
    assertThat(records(origin).get(before).dynamodb().keys().get("Artist").s())
        .isEqualTo("In the origin");
    assertThat(records(fork).get(before).dynamodb().sequenceNumber())
        .isEqualTo(records(origin).get(before).dynamodb().sequenceNumber());
  }

  private static List<Record> records(DynamoDbEngine engine) {
    DynamoDbStreamsClient streams = engine.streamsClient();
    String arn =
        engine.client().describeTable(r -> r.tableName(Music.TABLE)).table().latestStreamArn();
    String shard =
        streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0).shardId();
    String iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return streams.getRecords(r -> r.shardIterator(iterator)).records();
  }

  private static int items(DynamoDbEngine engine) {
    return BusyWorld.count(engine.client(), Music.TABLE);
  }

  private static List<String> artists(DynamoDbClient client, String table) {
    return client.scan(r -> r.tableName(table)).items().stream()
        .flatMap(item -> Stream.of(item.get("Artist").s()))
        .toList();
  }
}
