package io.dynamobackup.engine.limit;

import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;

/** An engine that does not throttle tells what AWS would. */
class FlightRecorderTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient dynamo = engine.client();
  private final FlightRecorder recorder = engine.quotas();

  @AfterEach
  void close() {
    engine.close();
  }

  private void list(int times) {
    for (int i = 0; i < times; i++) {
      dynamo.listBackups();
    }
  }

  @Test
  void it_tells_the_peak_of_an_operation_against_its_quota() {
    list(3);
    engine.clock().advance(Duration.ofMillis(600));
    list(2);

    QuotaUse use = recorder.of("ListBackups").orElseThrow();

    assertThat(use.calls()).isEqualTo(5);
    assertThat(use.peak()).isEqualTo(5 / 1.6);
    assertThat(use.quota()).isEqualTo(Quota.perSecond(5));
    assertThat(use.throttled()).isZero();
    assertThat(use.headroom()).isEqualTo(1.6);
  }

  @Test
  void it_tells_what_would_be_throttled_although_nothing_is() {
    list(7);

    assertThat(recorder)
        .hasToString("ListBackups peaked at 7/s of 5/s (140 %): 2 of 7 calls are throttled");
  }

  @Test
  void it_tells_at_how_many_tables_a_job_is_throttled() {
    for (int table = 0; table < 4; table++) {
      String name = "Music" + table;
      Music.create(dynamo, t -> t.tableName(name));
      dynamo.createBackup(r -> r.tableName(name).backupName("nightly"));
      dynamo.listBackups(r -> r.tableName(name));
    }

    assertThat(recorder.of("ListBackups").orElseThrow())
        .hasToString(
            "ListBackups peaked at 4/s of 5/s (80 %); at 6 tables, not 4, it is throttled");
    assertThat(recorder.of("CreateBackup").orElseThrow().tablesWhenThrottled()).hasValue(51);
  }

  @Test
  void calls_that_name_no_table_are_told_by_how_many_times_as_many() {
    list(2);

    assertThat(recorder)
        .hasToString(
            "ListBackups peaked at 2/s of 5/s (40 %); with more than 2.5 times the calls it is"
                + " throttled");
  }

  @Test
  void the_highest_load_is_told_first() {
    Music.create(dynamo);
    dynamo.createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"));
    list(1);
    for (int i = 0; i < 9; i++) {
      describeMissing();
    }

    assertThat(recorder.uses())
        .extracting(QuotaUse::name)
        .containsExactly("DescribeBackup", "ListBackups", "CreateBackup");
  }

  private void describeMissing() {
    try {
      dynamo.describeBackup(
          r ->
              r.backupArn(
                  "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-00000000"));
    } catch (BackupNotFoundException e) {
      // it counts as well
    }
  }

  @Test
  void every_attempt_counts_that_a_stub_throttles_too() {
    engine.stubs().stubFor(listBackups().willReturn(throttling()).times(2));

    list(1);

    assertThat(recorder.of("ListBackups").orElseThrow().calls()).isEqualTo(3);
  }

  @Test
  void operations_without_a_quota_are_not_told() {
    Music.create(dynamo);
    Music.put(dynamo, "Dolly Parton", "Jolene");

    assertThat(recorder.uses()).isEmpty();
    assertThat(recorder.of("PutItem")).isEmpty();
    assertThat(recorder).hasToString("");
  }

  @Test
  void accounts_and_regions_have_their_own() {
    list(3);
    engine.client(Region.EU_WEST_1).listBackups();

    assertThat(recorder.uses()).extracting(QuotaUse::calls).containsExactly(3L, 1L);
    assertThat(recorder.of("ListBackups").orElseThrow().account().region()).isEqualTo("us-east-1");
  }

  @Test
  void what_was_called_can_be_forgotten() {
    list(3);

    recorder.reset();

    assertThat(recorder.uses()).isEmpty();
  }

  @Test
  void it_measures_by_the_quotas_the_engine_has() {
    EngineOptions observed =
        EngineOptions.instant().toBuilder().rateLimits(RateLimits.OBSERVED).build();
    try (DynamoDbEngine other = DynamoDbEngine.start(observed)) {
      Music.create(other.client());

      assertThat(other.quotas().uses())
          .extracting(QuotaUse::name)
          .containsExactly("CreateTable, DeleteTable, TagResource, UpdateTable");
    }
  }

  @Test
  void attempts_that_the_engine_throttles_are_those_it_tells() {
    EngineOptions documented =
        EngineOptions.instant().toBuilder().rateLimits(RateLimits.DOCUMENTED).build();
    try (DynamoDbEngine limited = DynamoDbEngine.start(documented)) {
      for (int i = 0; i < 12; i++) {
        limited.client().listBackups();
      }

      long refused =
          limited.stubs().findAll(listBackups()).stream()
              .filter(attempt -> attempt.error().isPresent())
              .count();
      assertThat(refused).isPositive();
      assertThat(limited.quotas().of("ListBackups").orElseThrow().throttled()).isEqualTo(refused);
    }
  }
}
