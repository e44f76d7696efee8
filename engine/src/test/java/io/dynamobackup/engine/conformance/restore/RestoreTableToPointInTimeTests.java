package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class RestoreTableToPointInTimeTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  private static final String RESTORED = "Restored";
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/";

  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private void use(EngineOptions options) {
    target.close();
    target = Target.with(options);
    client = target.client();
  }

  /** Makes a table, ACTIVE, on a clock on which restores take time. */
  private void documented() {
    use(EngineOptions.documented());
    Music.create(client, Music::indexed);
    target.advance(Duration.ofMinutes(1));
  }

  private void recover() {
    recover(true);
  }

  private void recover(boolean enabled) {
    client.updateContinuousBackups(
        r ->
            r.tableName(Music.TABLE)
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(enabled)));
  }

  private TableDescription restore(Consumer<RestoreTableToPointInTimeRequest.Builder> request) {
    return client
        .restoreTableToPointInTime(
            r -> request.accept(r.sourceTableName(Music.TABLE).targetTableName(RESTORED)))
        .tableDescription();
  }

  private TableDescription restoreTo(Instant time) {
    return restore(r -> r.restoreDateTime(time));
  }

  private TableDescription describe(String name) {
    return client.describeTable(r -> r.tableName(name)).table();
  }

  private List<String> songs(String table) {
    return client.scan(r -> r.tableName(table)).items().stream()
        .map(item -> item.get("SongTitle").s())
        .sorted()
        .toList();
  }

  private void assertRefused(
      Class<? extends DynamoDbException> type,
      String message,
      Consumer<RestoreTableToPointInTimeRequest.Builder> request) {
    List<String> before = client.listTables().tableNames();
    assertThatThrownBy(() -> restore(request))
        .isInstanceOfSatisfying(
            type, e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message));
    assertThat(client.listTables().tableNames()).isEqualTo(before);
  }

  private void assertInvalid(
      String message, Consumer<RestoreTableToPointInTimeRequest.Builder> request) {
    assertThatThrownBy(() -> restore(request))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
    assertThat(client.listTables().tableNames()).doesNotContain(RESTORED);
  }

  @Test
  void restored_table_has_what_its_source_had_at_that_second() {
    Music.create(client);
    recover();
    Music.put(client, "A", "first");
    Music.put(client, "A", "deleted later");
    target.advance(Duration.ofSeconds(1));
    Music.put(client, "A", "second");
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "deleted later")));
    target.advance(Duration.ofSeconds(1));
    Music.put(client, "A", "third");

    restore(r -> r.restoreDateTime(START).targetTableName("At-0"));
    restore(r -> r.restoreDateTime(START.plusSeconds(1)).targetTableName("At-1"));
    restore(r -> r.restoreDateTime(START.plusSeconds(2)).targetTableName("At-2"));

    assertThat(songs("At-0")).containsExactly("deleted later", "first");
    assertThat(songs("At-1")).containsExactly("first", "second");
    assertThat(songs("At-2")).containsExactly("first", "second", "third");
    assertThat(songs(Music.TABLE)).containsExactly("first", "second", "third");
  }

  @Test
  void answers_creating_with_a_summary_that_names_no_backup() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(1));

    TableDescription answer = restoreTo(START.plusSeconds(7));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(answer.itemCount()).isZero();
    assertThat(answer.restoreSummary().sourceBackupArn()).isNull();
    assertThat(answer.restoreSummary().sourceTableArn()).isEqualTo(ARN + Music.TABLE);
    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(START.plusSeconds(7));
    assertThat(answer.restoreSummary().restoreInProgress()).isTrue();
    assertThat(describe(RESTORED).restoreSummary()).isNull();
    assertThat(describe(RESTORED).tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void restored_table_goes_its_own_way() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");

    restore(r -> r.useLatestRestorableTime(true));
    Music.put(client, "A", "in the source");
    client.putItem(r -> r.tableName(RESTORED).item(Music.song("A", "in the copy")));

    assertThat(songs(Music.TABLE)).containsExactly("1", "in the source");
    assertThat(songs(RESTORED)).containsExactly("1", "in the copy");
  }

  @Test
  void latest_is_now_where_nothing_takes_time() {
    Music.create(client);
    recover();
    target.advance(Duration.ofMillis(1500));
    Music.put(client, "A", "1");

    TableDescription answer = restore(r -> r.useLatestRestorableTime(true));

    assertThat(songs(RESTORED)).containsExactly("1");
    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(START.plusMillis(1500));
  }

  @Test
  void latest_is_the_state_of_five_minutes_ago_as_documented() {
    documented();
    recover();
    target.advance(Duration.ofMinutes(1));
    Music.put(client, "A", "early");
    target.advance(Duration.ofMinutes(2));
    Music.put(client, "A", "late");
    target.advance(Duration.ofMinutes(4));
    Instant latest = target.clock().instant().minus(Duration.ofMinutes(5));

    TableDescription answer = restore(r -> r.useLatestRestorableTime(true));
    target.advance(Duration.ofHours(1));

    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(latest);
    assertThat(songs(RESTORED)).containsExactly("early");
  }

  @Test
  void latest_within_five_minutes_of_enabling_is_the_moment_of_enabling() {
    documented();
    Music.put(client, "A", "before");
    recover();
    Music.put(client, "A", "after");
    Instant enabled = target.clock().instant();
    target.advance(Duration.ofMinutes(4));
    Music.put(client, "A", "later");

    TableDescription answer = restore(r -> r.useLatestRestorableTime(true));
    target.advance(Duration.ofHours(1));

    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(enabled);
    assertThat(songs(RESTORED)).containsExactly("before");
  }

  @Test
  void every_second_of_the_window_can_be_restored_and_none_outside() {
    documented();
    recover();
    Instant enabled = target.clock().instant();
    target.advance(Duration.ofMinutes(10));

    restore(r -> r.restoreDateTime(enabled).targetTableName("Earliest"));
    restore(r -> r.restoreDateTime(enabled.plusSeconds(300)).targetTableName("Latest"));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:59Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:31:00Z'",
        r -> r.restoreDateTime(enabled.minusSeconds(1)));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:31:01Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:31:00Z'",
        r -> r.restoreDateTime(enabled.plusSeconds(301)));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '1970-01-01T00:00:00Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:31:00Z'",
        r -> r.restoreDateTime(Instant.EPOCH));
  }

  @Test
  void window_slides_with_its_period() {
    Music.create(client);
    client.updateContinuousBackups(
        r ->
            r.tableName(Music.TABLE)
                .pointInTimeRecoverySpecification(
                    s -> s.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(1)));
    Music.put(client, "A", "1");
    target.advance(Duration.ofDays(1));
    restore(r -> r.restoreDateTime(START).targetTableName("At-the-edge"));
    target.advance(Duration.ofSeconds(1));

    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:00Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:25:01Z' and LatestRestorableDateTime '2018-12-15T14:25:01Z'",
        r -> r.restoreDateTime(START));
    restoreTo(START.plusSeconds(1));
    assertThat(songs(RESTORED)).containsExactly("1");
    assertThat(songs("At-the-edge")).containsExactly("1");
  }

  @Test
  void window_is_of_whole_seconds() {
    Music.create(client);
    target.advance(Duration.ofMillis(700));
    recover();
    target.advance(Duration.ofMillis(500));

    restore(r -> r.restoreDateTime(START).targetTableName("Before"));
    restore(r -> r.restoreDateTime(START.plusMillis(1900)).targetTableName("After"));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:02Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:25:00Z' and LatestRestorableDateTime '2018-12-14T14:25:01Z'",
        r -> r.restoreDateTime(START.plusSeconds(2)));
  }

  @Test
  void times_past_the_latest_are_taken_where_that_is_asked_for() {
    use(
        EngineOptions.documented().toBuilder()
            .observed(Observed.RESTORE_PAST_LATEST)
            .timings(Timings.documented().with(Timing.RESTORE_TABLE, Duration.ofSeconds(1)))
            .build());
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover();
    target.advance(Duration.ofMinutes(1));
    Music.put(client, "A", "1");
    Instant written = target.clock().instant();
    target.advance(Duration.ofMinutes(1));

    restoreTo(written);
    target.advance(Duration.ofMinutes(1));

    assertThat(songs(RESTORED)).containsExactly("1");
    assertThatThrownBy(
            () -> restore(r -> r.restoreDateTime(written.plusSeconds(3600)).targetTableName("X-2")))
        .isInstanceOf(InvalidRestoreTimeException.class);
  }

  @Test
  void without_recovery_there_is_nothing_to_restore() {
    Music.create(client);

    assertRefused(
        PointInTimeRecoveryUnavailableException.class,
        "Point in time recovery is not enabled for table 'Music'",
        r -> r.useLatestRestorableTime(true));
  }

  @Test
  void recovery_that_is_off_wins_over_a_wrong_time_and_a_taken_target() {
    Music.create(client);

    assertRefused(
        PointInTimeRecoveryUnavailableException.class,
        "Point in time recovery is not enabled for table 'Music'",
        r -> r.restoreDateTime(Instant.EPOCH).targetTableName(Music.TABLE));
  }

  @Test
  void wrong_time_wins_over_a_taken_target() {
    Music.create(client);
    recover();

    assertThatThrownBy(
            () -> restore(r -> r.restoreDateTime(Instant.EPOCH).targetTableName(Music.TABLE)))
        .isInstanceOf(InvalidRestoreTimeException.class);
  }

  @Test
  void missing_source_wins_over_everything_but_the_shape() {
    assertRefused(
        TableNotFoundException.class,
        "Table not found: Music",
        r -> r.restoreDateTime(Instant.EPOCH));
    assertInvalid(
        "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be"
            + " specified, but not both",
        r -> {});
  }

  @Test
  void disabling_and_enabling_again_loses_the_history() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(1));
    recover(false);
    recover();

    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:00Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:26:00Z'",
        r -> r.restoreDateTime(START));
    restoreTo(START.plusSeconds(60));
    assertThat(songs(RESTORED)).containsExactly("1");
  }

  @Test
  void table_made_anew_under_the_name_has_no_history_of_the_old_one() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName(Music.TABLE));
    Music.create(client);

    assertRefused(
        PointInTimeRecoveryUnavailableException.class,
        "Point in time recovery is not enabled for table 'Music'",
        r -> r.restoreDateTime(START));
    recover();
    assertThatThrownBy(() -> restoreTo(START)).isInstanceOf(InvalidRestoreTimeException.class);
  }

  @Test
  void deleted_table_is_not_found() {
    Music.create(client);
    recover();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertRefused(
        TableNotFoundException.class,
        "Table not found: Music",
        r -> r.useLatestRestorableTime(true));
    assertRefused(
        TableNotFoundException.class,
        "Table not found",
        r ->
            r.useLatestRestorableTime(true)
                .sourceTableName(null)
                .sourceTableArn(ARN + Music.TABLE));
  }

  @Test
  void table_that_is_deleting_is_not_found() {
    documented();
    recover();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThatThrownBy(() -> restore(r -> r.useLatestRestorableTime(true)))
        .isInstanceOf(TableNotFoundException.class);
  }

  @Test
  void source_is_named_by_its_arn_as_well() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");

    TableDescription answer =
        restore(
            r ->
                r.sourceTableName(null)
                    .sourceTableArn(ARN + Music.TABLE)
                    .useLatestRestorableTime(true));

    assertThat(answer.restoreSummary().sourceTableArn()).isEqualTo(ARN + Music.TABLE);
    assertThat(songs(RESTORED)).containsExactly("1");
  }

  @Test
  void source_is_named_in_one_of_two_ways() {
    Music.create(client);
    recover();

    assertInvalid(
        "Must provide exactly one of: sourceTableArn, sourceTableName",
        r -> r.sourceTableArn(ARN + Music.TABLE).useLatestRestorableTime(true));
    assertInvalid(
        "The parameter 'TableName' is required but was not present in the request",
        r -> r.sourceTableName(null).useLatestRestorableTime(true));
  }

  @Test
  void arn_of_the_source_must_be_one_of_a_table_of_this_account() {
    Music.create(client);
    recover();

    for (String wrong :
        List.of(
            "Music",
            "arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/x",
            "arn:aws:s3:us-east-1:123456789012:table/Music",
            "arn:aws-cn:dynamodb:us-east-1:123456789012:table/Music",
            "arn:aws:dynamodb:us-east-1:12:table/Music")) {
      assertInvalid(
          "sourceTableArn is not a valid ARN",
          r -> r.sourceTableName(null).sourceTableArn(wrong).useLatestRestorableTime(true));
    }
    assertInvalid(
        "This action is only supported by accounts that match the resource owner’s account.",
        r ->
            r.sourceTableName(null)
                .sourceTableArn("arn:aws:dynamodb:us-east-1:210987654321:table/Music")
                .useLatestRestorableTime(true));
  }

  @Test
  void source_in_another_region_needs_an_encryption_and_is_refused_by_name() {
    Music.create(client);
    recover();
    String elsewhere = "arn:aws:dynamodb:eu-west-1:123456789012:table/Music";

    assertInvalid(
        "Invalid Request: sseSpecificationOverride must be provided for cross-region restores",
        r -> r.sourceTableName(null).sourceTableArn(elsewhere).useLatestRestorableTime(true));
    assertInvalid(
        "DynamoBackup does not model restores from another Region (eu-west-1) yet",
        r ->
            r.sourceTableName(null)
                .sourceTableArn(elsewhere)
                .useLatestRestorableTime(true)
                .sseSpecificationOverride(s -> s.enabled(true)));
  }

  @Test
  void time_is_said_in_one_of_two_ways() {
    Music.create(client);
    recover();

    assertInvalid(
        "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be"
            + " specified, but not both",
        r -> {});
    assertInvalid(
        "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be"
            + " specified, but not both",
        r -> r.useLatestRestorableTime(false));
    assertInvalid(
        "Invalid Request: Both RestoreDateTime and UseLatestRestorableTime cannot be set for"
            + " point-in-time restore request. Please specify either RestoreDateTime time or"
            + " UseLatestRestorableTime",
        r -> r.useLatestRestorableTime(true).restoreDateTime(START));
    restore(r -> r.useLatestRestorableTime(false).restoreDateTime(START));
    assertThat(describe(RESTORED).tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void target_must_be_free() {
    Music.create(client);
    recover();

    assertRefused(
        TableAlreadyExistsException.class,
        "Table already exists: Music",
        r -> r.useLatestRestorableTime(true).targetTableName(Music.TABLE));
  }

  @Test
  void target_that_is_deleting_already_exists() {
    documented();
    recover();
    Music.create(client, table -> table.tableName(RESTORED));
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName(RESTORED));

    assertRefused(
        TableAlreadyExistsException.class,
        "Table already exists: Restored",
        r -> r.useLatestRestorableTime(true));
  }

  @Test
  void target_that_is_being_restored_is_in_use() {
    documented();
    recover();
    restore(r -> r.useLatestRestorableTime(true));

    assertThatThrownBy(() -> restore(r -> r.useLatestRestorableTime(true)))
        .isInstanceOfSatisfying(
            TableInUseException.class,
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .startsWith("Table: Restored is already being restored from "));
  }

  @Test
  void one_table_feeds_fifty_restores_at_a_time_and_no_more() {
    documented();
    recover();
    String backup =
        client
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    target.advance(Duration.ofSeconds(1));
    client.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("From-backup"));
    for (int i = 0; i < 49; i++) {
      String name = "Restored-" + i;
      restore(r -> r.useLatestRestorableTime(true).targetTableName(name));
    }

    assertRefused(
        LimitExceededException.class,
        "Subscriber limit exceeded: Only 50 restore operations can be done simultaneously",
        r -> r.useLatestRestorableTime(true));
    target.advance(Timings.documented().of(Timing.RESTORE_TABLE));
    restore(r -> r.useLatestRestorableTime(true));
  }

  @Test
  void while_creating_the_target_is_not_there_for_other_calls() {
    documented();
    recover();
    restore(r -> r.useLatestRestorableTime(true));

    assertThat(describe(RESTORED).restoreSummary().restoreInProgress()).isTrue();
    assertThat(describe(RESTORED).globalSecondaryIndexes())
        .allMatch(index -> index.indexStatus() == null);
    assertThatThrownBy(() -> client.scan(r -> r.tableName(RESTORED)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                client.updateTimeToLive(
                    r ->
                        r.tableName(RESTORED)
                            .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until"))))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                client.updateContinuousBackups(
                    r ->
                        r.tableName(RESTORED)
                            .pointInTimeRecoverySpecification(
                                s -> s.pointInTimeRecoveryEnabled(true))))
        .isInstanceOf(TableNotFoundException.class);
    assertThatThrownBy(() -> restore(r -> r.sourceTableName(RESTORED).restoreDateTime(START)))
        .isInstanceOf(TableNotFoundException.class);
    assertThatThrownBy(() -> client.deleteTable(r -> r.tableName(RESTORED)))
        .isInstanceOf(ResourceInUseException.class);
    assertThatThrownBy(
            () ->
                client.tagResource(
                    r -> r.resourceArn(ARN + RESTORED).tags(t -> t.key("k").value("v"))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void settings_are_those_the_source_has_now() {
    Music.create(client, Music::indexed);
    recover();
    target.advance(Duration.ofMinutes(1));
    client.updateTable(r -> r.tableName(Music.TABLE).provisionedThroughput(Music.units(70, 80)));
    client.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .globalSecondaryIndexUpdates(
                    u ->
                        u.update(
                            i ->
                                i.indexName("by-genre")
                                    .provisionedThroughput(Music.units(50, 60)))));

    restoreTo(START);

    TableDescription restored = describe(RESTORED);
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(70);
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(50);
  }

  @Test
  void throughput_is_that_of_the_time_where_that_is_asked_for() {
    use(
        EngineOptions.instant().toBuilder()
            .observed(Observed.RESTORE_THROUGHPUT_OF_THE_TIME)
            .build());
    Music.create(client, Music::indexed);
    recover();
    target.advance(Duration.ofMinutes(1));
    client.updateTable(r -> r.tableName(Music.TABLE).billingMode(BillingMode.PAY_PER_REQUEST));

    restoreTo(START);
    restore(r -> r.useLatestRestorableTime(true).targetTableName("Latest"));

    TableDescription restored = describe(RESTORED);
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(7);
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(5);
    assertThat(describe("Latest").billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @Test
  void indexes_of_the_restored_table_have_what_was_there_then() {
    Music.create(client, Music::indexed);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofSeconds(1));
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", AttributeValue.fromS("A"),
                        "SongTitle", AttributeValue.fromS("1"),
                        "Genre", AttributeValue.fromS("Jazz"))));
    Music.put(client, "A", "2");

    restoreTo(START);

    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("by-genre")).items())
        .extracting(item -> item.get("Genre").s())
        .containsExactly("Country");
    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("by-year")).count()).isEqualTo(1);
    assertThat(describe(RESTORED).globalSecondaryIndexes().get(0).itemCount()).isEqualTo(1);
    assertThat(describe(RESTORED).localSecondaryIndexes().get(0).itemCount()).isEqualTo(1);
  }

  @Test
  void stream_tags_recovery_protection_and_ttl_are_not_restored() {
    Music.create(
        client,
        table ->
            table
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .deletionProtectionEnabled(true)
                .sseSpecification(s -> s.enabled(true))
                .tags(Tag.builder().key("team").value("backup").build()));
    client.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
    recover();

    restore(r -> r.useLatestRestorableTime(true));

    TableDescription restored = describe(RESTORED);
    assertThat(restored.streamSpecification()).isNull();
    assertThat(restored.deletionProtectionEnabled()).isFalse();
    assertThat(restored.sseDescription().status()).isEqualTo(SSEStatus.ENABLED);
    assertThat(restored.sseDescription().sseType()).isEqualTo(SSEType.KMS);
    assertThat(client.listTagsOfResource(r -> r.resourceArn(restored.tableArn())).tags()).isEmpty();
    assertThat(
            client
                .describeContinuousBackups(r -> r.tableName(RESTORED))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription()
                .pointInTimeRecoveryStatusAsString())
        .isEqualTo("DISABLED");
    assertThat(
            client
                .describeTimeToLive(r -> r.tableName(RESTORED))
                .timeToLiveDescription()
                .timeToLiveStatusAsString())
        .isEqualTo("DISABLED");
  }

  @Test
  void overrides_are_applied_as_for_a_restore_from_a_backup() {
    Music.create(client, Music::indexed);
    recover();
    Music.put(client, "A", "1");

    restore(
        r ->
            r.useLatestRestorableTime(true)
                .billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .sseSpecificationOverride(s -> s.enabled(true))
                .localSecondaryIndexOverride(List.of())
                .globalSecondaryIndexOverride(
                    Music.byGenre().toBuilder()
                        .indexName("renamed")
                        .provisionedThroughput((ProvisionedThroughput) null)
                        .build()));

    TableDescription restored = describe(RESTORED);
    assertThat(restored.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(restored.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactly("renamed");
    assertThat(restored.localSecondaryIndexes())
        .extracting(LocalSecondaryIndexDescription::indexName)
        .isEmpty();
    assertThat(restored.sseDescription().sseType()).isEqualTo(SSEType.KMS);
    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("renamed")).count()).isEqualTo(1);
  }

  @Test
  void wrong_overrides_create_nothing() {
    Music.create(client, Music::indexed);
    recover();

    assertInvalid(
        "Invalid Request: Cannot override ProvisionedThroughput if BillingMode is overridden to"
            + " PAY_PER_REQUEST",
        r ->
            r.useLatestRestorableTime(true)
                .billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughputOverride(Music.units(1, 1)));
    assertInvalid(
        "Invalid Request: Index other does not match a secondary index that existed in the source"
            + " table and cannot be created during the restore operation",
        r ->
            r.useLatestRestorableTime(true)
                .localSecondaryIndexOverride(
                    Music.byYear().toBuilder()
                        .indexName("other")
                        .projection(p -> p.projectionType("ALL"))
                        .build()));
  }

  @Test
  void an_arn_is_no_target_name() {
    Music.create(client);
    recover();

    assertThatThrownBy(
            () -> restore(r -> r.useLatestRestorableTime(true).targetTableName(ARN + RESTORED)))
        .hasMessageContaining("failed to satisfy constraint");
  }

  @Test
  void expired_items_that_ttl_has_not_deleted_are_restored() {
    documented();
    recover();
    client.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", AttributeValue.fromS("A"),
                        "SongTitle", AttributeValue.fromS("expired"),
                        "Until",
                            AttributeValue.fromN(
                                Long.toString(START.plusSeconds(120).getEpochSecond())))));
    target.advance(Duration.ofDays(3));
    Instant alive = START.plus(Duration.ofHours(24));

    restoreTo(alive);
    restore(r -> r.useLatestRestorableTime(true).targetTableName("Latest"));
    target.advance(Duration.ofHours(1));

    assertThat(songs(RESTORED)).containsExactly("expired");
    assertThat(songs("Latest")).isEmpty();
  }
}
