package io.dynamobackup.engine.conformance.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ExpiryChoiceTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private static Target target(ChoicePoint point, Long... script) {
    return Target.with(
        EngineOptions.documented().toBuilder()
            .choices(Choices.scripted(List.of(script)).only(Set.of(point)))
            .build());
  }

  @Test
  void system_backup_may_outlive_its_expiry() {
    try (Target target = target(ChoicePoint.SYSTEM_BACKUP_EXPIRY, Duration.ofHours(24).toNanos())) {
      DynamoDbClient client = target.client();
      Music.create(client);
      target.advance(Duration.ofMinutes(1));
      Music.recover(client);
      client.deleteTable(r -> r.tableName(Music.TABLE));
      target.advance(Duration.ofSeconds(5));
      Instant expiry =
          client
              .listBackups(r -> r.backupType(BackupTypeFilter.SYSTEM))
              .backupSummaries()
              .get(0)
              .backupExpiryDateTime();

      target.clock().advanceTo(expiry.plus(Duration.ofHours(24)).minusMillis(1));
      int before =
          client.listBackups(r -> r.backupType(BackupTypeFilter.SYSTEM)).backupSummaries().size();
      target.advance(Duration.ofMillis(1));

      assertThat(expiry).isEqualTo(START.plusSeconds(60).plus(Duration.ofDays(35)));
      assertThat(before).isEqualTo(1);
      assertThat(client.listBackups(r -> r.backupType(BackupTypeFilter.SYSTEM)).backupSummaries())
          .isEmpty();
    }
  }

  @Test
  void any_of_the_items_that_expire_together_may_go_first() {
    assertThat(deletionsOf(target(ChoicePoint.EXPIRED_ITEMS_ORDER)))
        .containsExactly("song-0", "song-1", "song-2");
    assertThat(deletionsOf(target(ChoicePoint.EXPIRED_ITEMS_ORDER, 2L)))
        .containsExactly("song-2", "song-0", "song-1");
  }

  private static List<String> deletionsOf(Target target) {
    try (target) {
      DynamoDbClient client = target.client();
      Music.create(
          client,
          table ->
              table.streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
      target.advance(Duration.ofMinutes(1));
      client.updateTimeToLive(
          r ->
              r.tableName(Music.TABLE)
                  .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
      for (int i = 0; i < 3; i++) {
        Map<String, AttributeValue> item = new HashMap<>(Music.key("A", "song-" + i));
        item.put("Until", fromN(Long.toString(START.plusSeconds(600).getEpochSecond())));
        client.putItem(r -> r.tableName(Music.TABLE).item(item));
      }
      target.advance(Duration.ofDays(2).plusHours(1));
      return removals(target);
    }
  }

  /** A shard is closed after hours: the removals are in one of its descendants. */
  private static List<String> removals(Target target) {
    String arn = target.streams().listStreams().streams().get(0).streamArn();
    return target
        .streams()
        .describeStream(r -> r.streamArn(arn))
        .streamDescription()
        .shards()
        .stream()
        .flatMap(shard -> records(target, arn, shard.shardId()).stream())
        .filter(record -> record.userIdentity() != null)
        .map(Record::dynamodb)
        .map(change -> change.keys().get("SongTitle").s())
        .toList();
  }

  private static List<Record> records(Target target, String arn, String shard) {
    String iterator =
        target
            .streams()
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return target.streams().getRecords(r -> r.shardIterator(iterator)).records();
  }
}
