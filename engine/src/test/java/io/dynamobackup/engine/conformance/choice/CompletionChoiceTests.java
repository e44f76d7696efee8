package io.dynamobackup.engine.conformance.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class CompletionChoiceTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  @Test
  void backup_is_creating_for_as_long_as_is_chosen() {
    try (DynamoDbEngine engine = start(Duration.ofMinutes(3).minusSeconds(1).toNanos())) {
      String backup = backUp(engine);

      engine.clock().advance(Duration.ofMinutes(3).minusMillis(1));
      BackupStatus before = status(engine, backup);
      engine.clock().advance(Duration.ofMillis(1));

      assertThat(before).isEqualTo(BackupStatus.CREATING);
      assertThat(status(engine, backup)).isEqualTo(BackupStatus.AVAILABLE);
    }
  }

  @Test
  void restored_table_is_creating_for_as_long_as_is_chosen() {
    try (DynamoDbEngine engine = start(0L, -Duration.ofMinutes(8).toNanos())) {
      DynamoDbClient dynamo = engine.client();
      String backup = backUp(engine);
      engine.clock().advance(Duration.ofMinutes(1));
      dynamo.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("copy"));

      engine.clock().advance(Duration.ofMinutes(2).minusMillis(1));
      TableStatus before = tableStatus(dynamo, "copy");
      engine.clock().advance(Duration.ofMillis(1));

      assertThat(before).isEqualTo(TableStatus.CREATING);
      assertThat(tableStatus(dynamo, "copy")).isEqualTo(TableStatus.ACTIVE);
    }
  }

  @Test
  void expired_item_is_deleted_when_it_is_chosen() {
    try (DynamoDbEngine engine = start(-Duration.ofHours(40).toNanos())) {
      expire(engine, "song", START.plusSeconds(600));

      engine.clock().advanceTo(START.plusSeconds(600).plus(Duration.ofHours(8)).minusMillis(1));
      boolean before = isThere(engine, "song");
      engine.clock().advance(Duration.ofMillis(1));

      assertThat(before).isTrue();
      assertThat(isThere(engine, "song")).isFalse();
    }
  }

  @Test
  void item_written_after_its_expiry_may_stay_two_days_longer() {
    try (DynamoDbEngine engine = start(Duration.ofDays(2).toNanos())) {
      expire(engine, "song", START.minusSeconds(86400 * 30));
      Instant written = engine.clock().instant();

      engine.clock().advanceTo(written.plus(Duration.ofDays(2)).minusMillis(1));
      boolean before = isThere(engine, "song");
      engine.clock().advance(Duration.ofMillis(1));

      assertThat(before).isTrue();
      assertThat(isThere(engine, "song")).isFalse();
    }
  }

  @Test
  void questions_are_told_in_the_users_terms() {
    try (DynamoDbEngine engine = start()) {
      String backup = backUp(engine);
      engine.clock().advance(Duration.ofMinutes(1));
      engine.client().restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("copy"));
      expire(engine, "song", START.plusSeconds(600));

      assertThat(engine.choices().asked())
          .extracting(Asked::point, Asked::told)
          .containsExactly(
              tuple(
                  ChoicePoint.BACKUP_COMPLETION,
                  "backup nightly of table Music, requested at 2018-12-14T14:25:05Z by call 2"
                      + " (CreateBackup), is CREATING for 1s"),
              tuple(
                  ChoicePoint.RESTORE_COMPLETION,
                  "table copy, restored from backup: "
                      + backup
                      + " at 2018-12-14T14:26:05Z by call 3 (RestoreTableFromBackup), is CREATING"
                      + " for 10m"),
              tuple(
                  ChoicePoint.EXPIRED_ITEM_DELETION,
                  "item {Artist=A, SongTitle=song} of table Music, written at"
                      + " 2018-12-14T14:26:05Z by call 5 (PutItem), which expires at"
                      + " 2018-12-14T14:35:00Z, is deleted by TTL 48h after that"));
    }
  }

  @Test
  void engines_of_one_set_of_options_choose_alike_and_apart() {
    EngineOptions options =
        EngineOptions.documented().toBuilder().choices(Choices.seeded(5)).build();
    try (DynamoDbEngine one = start(options);
        DynamoDbEngine other = start(options)) {
      backUp(one);
      backUp(other);

      assertThat(one.choices().asked()).hasSize(1).isEqualTo(other.choices().asked());
      assertThat(options.choices().asked()).isEmpty();
    }
  }

  @Test
  void where_nothing_takes_time_nothing_is_left_open() {
    EngineOptions options =
        EngineOptions.instant().toBuilder().choices(Choices.scripted(List.of())).build();
    try (DynamoDbEngine engine = start(options)) {
      String backup = backUp(engine);
      engine.client().restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("copy"));
      expire(engine, "song", START.plusSeconds(600));

      assertThat(engine.choices().asked()).isEmpty();
    }
  }

  private static DynamoDbEngine start(Long... script) {
    Choices choices =
        Choices.scripted(List.of(script))
            .only(
                Set.of(
                    ChoicePoint.BACKUP_COMPLETION,
                    ChoicePoint.RESTORE_COMPLETION,
                    ChoicePoint.EXPIRED_ITEM_DELETION));
    return start(EngineOptions.documented().toBuilder().choices(choices).build());
  }

  private static DynamoDbEngine start(EngineOptions options) {
    DynamoDbEngine engine = DynamoDbEngine.start(options);
    Music.create(engine.client());
    engine.clock().advance(Duration.ofSeconds(5));
    return engine;
  }

  private static String backUp(DynamoDbEngine engine) {
    return engine
        .client()
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private static BackupStatus status(DynamoDbEngine engine, String backup) {
    return engine
        .client()
        .describeBackup(r -> r.backupArn(backup))
        .backupDescription()
        .backupDetails()
        .backupStatus();
  }

  private static TableStatus tableStatus(DynamoDbClient dynamo, String name) {
    return dynamo.describeTable(r -> r.tableName(name)).table().tableStatus();
  }

  private static void expire(DynamoDbEngine engine, String song, Instant expiry) {
    engine
        .client()
        .updateTimeToLive(
            r ->
                r.tableName(Music.TABLE)
                    .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
    Map<String, AttributeValue> item = new HashMap<>(Music.key("A", song));
    item.put("Until", fromN(Long.toString(expiry.getEpochSecond())));
    engine.client().putItem(r -> r.tableName(Music.TABLE).item(item));
  }

  private static boolean isThere(DynamoDbEngine engine, String song) {
    return engine
        .client()
        .getItem(r -> r.tableName(Music.TABLE).key(Music.key("A", song)).consistentRead(true))
        .hasItem();
  }
}
