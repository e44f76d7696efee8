package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.RateLimits;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RegisterExtensionTests {

  @Test
  void static_field_injects_everywhere() {
    TestRun.of(StaticTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void instance_field_injects_into_lifecycle_methods_and_tests() {
    TestRun.of(InstanceTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void options_of_the_users_own_are_changed_by_what_else_is_said() {
    TestRun.of(OwnOptionsTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void fidelity_beside_own_options_is_refused() {
    DynamoBackupExtension.Builder builder =
        DynamoBackupExtension.builder()
            .engine(EngineOptions.instant())
            .fidelity(Fidelity.DOCUMENTED);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fidelity (DOCUMENTED) must be left out: the options given to engine(…) have theirs");
  }

  @Test
  void start_that_is_no_instant_is_refused() {
    assertThatThrownBy(() -> DynamoBackupExtension.builder().startAt("yesterday"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "startAt (yesterday) must be an instant in ISO-8601, such as 2018-12-14T14:25:00Z");
  }

  @WithTable(name = "Music", partitionKey = "Artist")
  static class StaticTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder()
            .startAt("2026-02-03T04:05:06Z")
            .fidelity(Fidelity.DOCUMENTED)
            .rateLimits(RateLimits.OFF)
            .lifetime(Lifetime.METHOD)
            .seed(42)
            .region("eu-west-1")
            .accountId("999988887777")
            .build();

    private final DynamoDbEngine fromConstructor;

    StaticTestCases(DynamoDbEngine engine) {
      this.fromConstructor = engine;
    }

    @Test
    void test(DynamoDbClient dynamo, DynamoDbEngine engine) {
      assertThat(engine).isSameAs(fromConstructor);
      assertThat(dynamo.describeTable(r -> r.tableName("Music")).table().tableArn())
          .isEqualTo("arn:aws:dynamodb:eu-west-1:999988887777:table/Music");
      assertThat(engine.clock().instant()).isEqualTo("2026-02-03T04:05:06Z");
      assertThat(engine.options().seed()).isEqualTo(42);
      assertThat(engine.options().rateLimits()).isEqualTo(RateLimits.OFF);
    }

    @Nested
    class Inner {
      @Test
      void test(DynamoDbEngine engine) {
        assertThat(engine).isSameAs(fromConstructor);
      }
    }
  }

  static class InstanceTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo =
        DynamoBackupExtension.builder().startAt(Instant.EPOCH).build();

    @Test
    void one(DynamoDbEngine engine) {
      assertThat(engine.clock().instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void two(DynamoDbEngine engine) {
      assertThat(engine.clock().instant()).isEqualTo(Instant.EPOCH);
    }
  }

  static class OwnOptionsTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder()
            .seed(7)
            .engine(EngineOptions.instant().toBuilder().region("eu-west-1").seed(6).build())
            .build();

    @Test
    void test(DynamoDbEngine engine) {
      assertThat(engine.options().region()).isEqualTo("eu-west-1");
      assertThat(engine.options().seed()).isEqualTo(7);
    }
  }
}
