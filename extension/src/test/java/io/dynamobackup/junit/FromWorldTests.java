package io.dynamobackup.junit;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FromWorldTests {
  private static final AtomicInteger SEEDED = new AtomicInteger();
  private static final Set<DynamoDbEngine> ENGINES = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    SEEDED.set(0);
    ENGINES.clear();
  }

  @Test
  void world_is_filled_once_and_each_test_starts_from_a_fork_of_its_own() {
    TestRun.of(SeededTestCases.class).hasOnlySuccesses(5);

    assertThat(SEEDED).hasValue(1);
    assertThat(ENGINES).hasSize(5);
  }

  @Test
  void classes_share_a_world_whose_tables_and_options_are_alike() {
    TestRun.of(SeededTestCases.class, BorrowingTestCases.class).hasOnlySuccesses(6);

    assertThat(SEEDED).hasValue(1);
  }

  @Test
  void tests_of_other_options_have_a_world_that_was_filled_with_theirs() {
    TestRun.of(SeededTestCases.class, DocumentedTestCases.class).hasOnlySuccesses(6);

    assertThat(SEEDED).hasValue(2);
  }

  @Test
  void tests_that_run_at_the_same_time_start_from_one_world() {
    TestRun.concurrently(ParallelTestCases.class).hasOnlySuccesses(40);

    assertThat(SEEDED).hasValue(1);
    assertThat(ENGINES).hasSize(40);
  }

  @Test
  void engine_of_a_class_may_start_from_a_world() {
    TestRun.of(ClassTestCases.class).hasOnlySuccesses(2);

    assertThat(SEEDED).hasValue(1);
    assertThat(ENGINES).hasSize(1);
  }

  @Test
  void programmatic_form_starts_from_a_world_too() {
    TestRun.of(RegisteredTestCases.class).hasOnlySuccesses(1);

    assertThat(SEEDED).hasValue(1);
  }

  /** Puts two songs, an hour apart. */
  static void fill(DynamoDbClient dynamo, FakeClock clock) {
    SEEDED.incrementAndGet();
    put(dynamo, "Ada");
    clock.advance(Duration.ofHours(1));
    put(dynamo, "Grace");
  }

  private static void put(DynamoDbClient dynamo, String artist) {
    dynamo.putItem(r -> r.tableName("Music").item(Map.of("Artist", AttributeValue.fromS(artist))));
  }

  private static int count(DynamoDbClient dynamo) {
    return dynamo.scan(r -> r.tableName("Music")).count();
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  @FromWorld("songs")
  static class SeededTestCases {
    @SeedWorld("songs")
    static void songs(DynamoDbClient dynamo, FakeClock clock) {
      fill(dynamo, clock);
    }

    @SeedWorld("silence")
    static void silence(DynamoDbEngine engine) {
      assertThat(engine.client().listTables().tableNames()).contains("Music");
    }

    @BeforeEach
    void engine(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Test
    void one(DynamoDbClient dynamo, FakeClock clock) {
      assertThat(count(dynamo)).isEqualTo(2);
      assertThat(clock.instant()).isEqualTo("2018-12-14T15:25:00Z");
      put(dynamo, "Alan");
      assertThat(count(dynamo)).isEqualTo(3);
    }

    @Test
    void two(DynamoDbClient dynamo) {
      put(dynamo, "Alan");
      assertThat(count(dynamo)).isEqualTo(3);
    }

    @Test
    void journal_is_of_the_test_alone(DynamoDbEngine engine) {
      engine.stubs().verify(0, anyOperation());
    }

    @Test
    @FromWorld("silence")
    void annotation_of_the_method_stands_instead(DynamoDbClient dynamo) {
      assertThat(count(dynamo)).isZero();
    }

    @Nested
    class NestedTestCases {
      @Test
      void nested(DynamoDbClient dynamo) {
        assertThat(count(dynamo)).isEqualTo(2);
      }
    }
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  @FromWorld(value = "songs", in = SeededTestCases.class)
  static class BorrowingTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(count(dynamo)).isEqualTo(2);
    }
  }

  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "Music", partitionKey = "Artist")
  @FromWorld(value = "songs", in = SeededTestCases.class)
  static class DocumentedTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(count(dynamo)).isEqualTo(2);
    }
  }

  @DynamoBackupTest
  @FromWorld("songs")
  static class ParallelTestCases {
    @SeedWorld("songs")
    @WithTable(name = "Music", partitionKey = "Artist")
    static void songs(DynamoDbClient dynamo, FakeClock clock) {
      fill(dynamo, clock);
    }

    @RepeatedTest(40)
    void test(DynamoDbEngine engine, DynamoDbClient dynamo, FakeClock clock) {
      ENGINES.add(engine);
      put(dynamo, "Alan");
      clock.advance(Duration.ofHours(1));

      assertThat(count(dynamo)).isEqualTo(3);
      assertThat(clock.instant()).isEqualTo("2018-12-14T16:25:00Z");
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @FromWorld("songs")
  static class ClassTestCases {
    @SeedWorld("songs")
    @WithTable(name = "Music", partitionKey = "Artist")
    static void songs(DynamoDbClient dynamo, FakeClock clock) {
      fill(dynamo, clock);
    }

    @Test
    void one(DynamoDbEngine engine) {
      ENGINES.add(engine);
      assertThat(count(engine.client())).isEqualTo(2);
    }

    @Test
    void two(DynamoDbEngine engine) {
      ENGINES.add(engine);
      assertThat(count(engine.client())).isEqualTo(2);
    }
  }

  @FromWorld("songs")
  static class RegisteredTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder().startAt("2020-02-02T00:00:00Z").build();

    @SeedWorld("songs")
    @WithTable(name = "Music", partitionKey = "Artist")
    static void songs(DynamoDbClient dynamo, FakeClock clock) {
      fill(dynamo, clock);
    }

    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertThat(count(dynamo)).isEqualTo(2);
      assertThat(clock.instant()).isEqualTo("2020-02-02T01:00:00Z");
    }
  }
}
