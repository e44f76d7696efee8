package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoBackupTestTests {

  @Test
  void attributes_reach_the_engine() {
    TestRun.of(AttributesTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void defaults_are_those_of_an_instant_engine() {
    TestRun.of(DefaultsTestCases.class, ExtendWithTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void annotation_works_composed_inherited_and_in_nested_classes() {
    TestRun.of(ComposedTestCases.class, SubclassTestCases.class).hasOnlySuccesses(4);
  }

  @Test
  void nested_class_may_say_otherwise() {
    TestRun.of(OuterTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void annotation_on_a_method_stands_alone() {
    TestRun.of(MethodTestCases.class, OnlyMethodTestCases.class).hasOnlySuccesses(3);
  }

  @DynamoBackupTest(
      startAt = "2026-02-03T04:05:06Z",
      fidelity = Fidelity.DOCUMENTED,
      seed = 42,
      region = "eu-west-1",
      accountId = "999988887777")
  @WithTable(name = "Music", partitionKey = "Artist")
  static class AttributesTestCases {
    @Test
    void test(DynamoDbClient dynamo, DynamoDbEngine engine) {
      assertThat(dynamo.describeTable(r -> r.tableName("Music")).table().tableArn())
          .isEqualTo("arn:aws:dynamodb:eu-west-1:999988887777:table/Music");
      assertThat(engine.clock().instant()).isEqualTo("2026-02-03T04:05:06Z");
      assertThat(engine.options().seed()).isEqualTo(42);
      assertThat(engine.options().timings())
          .hasToString(EngineOptions.documented().timings().toString());
    }
  }

  @DynamoBackupTest
  static class DefaultsTestCases {
    @Test
    void test(DynamoDbEngine engine) {
      assertIsDefault(engine);
    }
  }

  @ExtendWith(DynamoBackupExtension.class)
  static class ExtendWithTestCases {
    @Test
    void test(DynamoDbEngine engine) {
      assertIsDefault(engine);
    }
  }

  static void assertIsDefault(DynamoDbEngine engine) {
    EngineOptions options = engine.options();
    assertThat(engine.clock().instant()).isEqualTo("2018-12-14T14:25:00Z");
    assertThat(options.region()).isEqualTo("us-east-1");
    assertThat(options.accountId()).isEqualTo("123456789012");
    assertThat(options.seed()).isZero();
    assertThat(options.timings()).hasToString(EngineOptions.instant().timings().toString());
  }

  @Retention(RetentionPolicy.RUNTIME)
  @DynamoBackupTest(startAt = "2020-02-02T02:02:02Z")
  @WithTable(name = "Music", partitionKey = "Artist")
  @interface MusicTest {}

  @MusicTest
  static class ComposedTestCases {
    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertIsMusic(dynamo, clock);
    }

    @Nested
    class Inner {
      @Test
      void test(DynamoDbClient dynamo, FakeClock clock) {
        assertIsMusic(dynamo, clock);
      }
    }
  }

  @DynamoBackupTest(startAt = "2020-02-02T02:02:02Z")
  @WithTable(name = "Music", partitionKey = "Artist")
  abstract static class Base {
    @Test
    void inherited(DynamoDbClient dynamo, FakeClock clock) {
      assertIsMusic(dynamo, clock);
    }
  }

  static class SubclassTestCases extends Base {
    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertIsMusic(dynamo, clock);
    }
  }

  static void assertIsMusic(DynamoDbClient dynamo, FakeClock clock) {
    assertThat(clock.instant()).isEqualTo("2020-02-02T02:02:02Z");
    assertThat(dynamo.describeTable(r -> r.tableName("Music")).table().tableStatusAsString())
        .isEqualTo("ACTIVE");
  }

  @DynamoBackupTest(startAt = "2020-02-02T02:02:02Z", region = "eu-west-1")
  static class OuterTestCases {
    @Test
    void test(DynamoDbEngine engine) {
      assertThat(engine.options().region()).isEqualTo("eu-west-1");
    }

    @Nested
    @DynamoBackupTest(accountId = "111122223333")
    class Inner {
      @Test
      void test(DynamoDbEngine engine) {
        assertThat(engine.options().accountId()).isEqualTo("111122223333");
        assertThat(engine.options().region()).isEqualTo("us-east-1");
      }
    }
  }

  @DynamoBackupTest(region = "eu-west-1")
  static class MethodTestCases {
    private final DynamoDbEngine fromConstructor;

    MethodTestCases(DynamoDbEngine engine) {
      this.fromConstructor = engine;
    }

    @Test
    @DynamoBackupTest(startAt = "2020-02-02T02:02:02Z")
    void own(DynamoDbEngine engine) {
      assertThat(engine).isSameAs(fromConstructor);
      assertThat(engine.options().region()).isEqualTo("us-east-1");
      assertThat(engine.clock().instant()).isEqualTo(Instant.parse("2020-02-02T02:02:02Z"));
    }

    @Test
    void shared(DynamoDbEngine engine) {
      assertThat(engine.options().region()).isEqualTo("eu-west-1");
    }
  }

  static class OnlyMethodTestCases {
    @Test
    @DynamoBackupTest
    void test(DynamoDbEngine engine) {
      assertIsDefault(engine);
    }
  }
}
