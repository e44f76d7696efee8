package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.explore.OutcomeFailure;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LegalOutcomesTests {
  private static final Queue<Object> SEEN = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void test_runs_under_every_outcome_each_with_an_engine_and_an_instance_of_its_own() {
    TestRun run = TestRun.of(EveryOutcomeTestCases.class);

    run.hasOnlySuccesses(6);
    assertThat(run.names())
        .startsWith(
            "[1] the ordinary outcome",
            "[2] backup nightly of table shop, requested at 2018-12-14T14:25:00Z by call 2"
                + " (CreateBackup), is CREATING for 0s");
    assertThat(SEEN).hasSize(6 * 4).doesNotHaveDuplicates();
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class EveryOutcomeTestCases {

    EveryOutcomeTestCases(DynamoDbEngine engine) {
      SEEN.add(engine);
      SEEN.add(this);
    }

    @BeforeEach
    void before(DynamoDbClient dynamo) {
      Shop.put(dynamo, "customer");
      SEEN.add(dynamo);
    }

    @LegalOutcomes(points = {ChoicePoint.BACKUP_WRITE, ChoicePoint.BACKUP_COMPLETION})
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertThat(clock.instant()).isEqualTo(Instant.parse("2018-12-14T14:25:00Z"));
      Shop.backUpAndRestore(dynamo, clock);
    }

    @AfterEach
    void after(DynamoDbEngine engine) {
      SEEN.add(engine.choices().asked());
    }
  }

  @Test
  void outcome_that_fails_is_looked_into_and_told_by_the_last_run() {
    TestRun run = TestRun.of(OrphanTestCases.class);

    assertThat(run.onlyFailure())
        .isInstanceOf(OutcomeFailure.class)
        .hasMessageStartingWith(
            """
            OrphanTestCases.orders_have_their_customer fails under an outcome that AWS allows:
            - backup nightly of table shop, requested at 2018-12-14T14:25:00Z by call 3 \
            (CreateBackup), lacks the creation of item {id=customer} at 2018-12-14T14:25:00Z by \
            call 1 (PutItem) (ordinarily holds)

            backup nightly of table shop, requested at\
            """)
        .hasMessageContaining("The failure: org.opentest4j.AssertionFailedError")
        .hasMessageEndingWith("@LegalOutcomes(replay = \"" + OrphanTestCases.REPLAY + "\")")
        .hasCauseInstanceOf(AssertionError.class);
    assertThat(run.names())
        .last()
        .asString()
        .contains("the smallest outcome that fails: backup nightly");
    assertThat(run.results().testEvents().aborted().count()).isPositive();
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class OrphanTestCases {
    static final String REPLAY = "1:75180f15:BACKUP_WRITE~6ed18f8cdf=1";

    @LegalOutcomes
    void orders_have_their_customer(DynamoDbClient dynamo, FakeClock clock) {
      Shop.put(dynamo, "customer");
      Shop.put(dynamo, "order");
      Shop.backUpAndRestore(dynamo, clock);
      assertThat(Shop.isRestored(dynamo, "order") && !Shop.isRestored(dynamo, "customer"))
          .isFalse();
    }
  }

  @Test
  void replay_repeats_the_outcome_alone() {
    TestRun run = TestRun.of(ReplayTestCases.class);

    assertThat(run.onlyFailure())
        .isInstanceOf(OutcomeFailure.class)
        .hasMessageContaining("lacks the creation of item {id=customer}")
        .hasMessageContaining("Run: 1 outcome (the outcome of the replay)");
    assertThat(run.names()).containsExactly("[1] the outcome of the replay");
  }

  static class ReplayTestCases {
    @Nested
    @DynamoBackupTest
    @WithTable(name = "shop", partitionKey = "id")
    class OrphanTestCases {

      @LegalOutcomes(replay = LegalOutcomesTests.OrphanTestCases.REPLAY)
      void orders_have_their_customer(DynamoDbClient dynamo, FakeClock clock) {
        new LegalOutcomesTests.OrphanTestCases().orders_have_their_customer(dynamo, clock);
      }
    }
  }

  @Test
  void what_was_run_is_published_with_the_report() {
    assertThat(entries(TestRun.of(EveryOutcomeTestCases.class)))
        .containsExactly(
            "6 outcomes (the ordinary outcome, 3 single departures, 2 combinations of"
                + " departures); these are all");
    assertThat(entries(TestRun.of(OrphanTestCases.class)))
        .singleElement()
        .asString()
        .contains("stopped at the first that fails");
  }

  private static List<String> entries(TestRun run) {
    return run.results().containerEvents().reportingEntryPublished().stream()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .flatMap(entry -> Stream.ofNullable(entry.get("legal outcomes")))
        .toList();
  }

  @Test
  void story_of_a_failure_is_published_as_a_file(@TempDir Path directory) {
    BuildRun run = BuildRun.of(OrphanTestCases.class, Map.of(), directory);

    assertThat(run.failures()).hasSize(1);
    assertThat(run.texts()).containsExactly(run.failures().get(0).getMessage());
  }

  @Test
  void story_of_a_failure_is_an_entry_where_files_are_switched_off() {
    TestRun run = TestRun.of(OrphanTestCases.class);

    assertThat(run.results().containerEvents().reportingEntryPublished().stream())
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .containsEntry("legal-outcomes.txt", run.onlyFailure().getMessage()));
  }

  @Test
  void engine_takes_documented_time_without_limits_unless_the_test_says_otherwise() {
    TestRun.of(SettingsTestCases.class).hasOnlySuccesses(2);
  }

  static class SettingsTestCases {
    @Nested
    @DynamoBackupTest
    class Annotated {
      @LegalOutcomes
      void test(DynamoDbEngine engine) {
        assertThat(engine.options().timings().of(Timing.RESTORE_TABLE)).isPositive();
        assertThat(engine.options().rateLimits()).isEqualTo(RateLimits.OFF);
      }
    }

    @Nested
    class Registered {
      @RegisterExtension
      static final DynamoBackupExtension DYNAMO =
          DynamoBackupExtension.builder()
              .engine(
                  EngineOptions.documented().toBuilder()
                      .timings(Timings.instant().with(Timing.RESTORE_TABLE, Duration.ofMinutes(3)))
                      .build())
              .build();

      @LegalOutcomes
      void test(DynamoDbEngine engine) {
        assertThat(engine.options().timings().of(Timing.RESTORE_TABLE))
            .isEqualTo(Duration.ofMinutes(3));
        assertThat(engine.options().timings().of(Timing.CREATE_TABLE)).isZero();
      }
    }
  }

  @Test
  void tests_may_run_in_parallel() {
    TestRun run =
        TestRun.concurrently(
            EveryOutcomeTestCases.class,
            OrphanTestCases.class,
            OutcomeLifecycleTests.AssumptionTestCases.class,
            SettingsTestCases.class);

    assertThat(run.onlyFailure()).hasMessageContaining(OrphanTestCases.REPLAY);
    assertThat(run.results().testEvents().succeeded().count()).isGreaterThanOrEqualTo(6 + 2 + 2);
  }
}
