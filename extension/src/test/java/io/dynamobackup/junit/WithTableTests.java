package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class WithTableTests {

  @Test
  void table_exists_since_an_hour_and_is_active_in_every_fidelity() {
    TestRun.of(InstantTestCases.class, DocumentedTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void table_that_takes_longer_than_an_hour_is_active_all_the_same() {
    TestRun.of(SlowTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void table_of_a_test_that_starts_in_1970_was_made_the_year_before() {
    TestRun.of(EpochTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void keys_have_the_types_that_are_written() {
    TestRun.of(KeysTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void recovery_is_on_since_the_table_became_active() {
    TestRun.of(RecoveryTestCases.class, DocumentedRecoveryTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void tables_of_outer_class_nested_class_and_method_add_up() {
    TestRun.of(SumTestCases.class).hasOnlySuccesses(3);
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class InstantTestCases {
    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertIsActiveSince(Instant.parse("2018-12-14T13:25:00Z"), dynamo);
      assertThat(clock.instant()).isEqualTo("2018-12-14T14:25:00Z");
    }
  }

  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "Music", partitionKey = "Artist")
  static class DocumentedTestCases {
    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertIsActiveSince(Instant.parse("2018-12-14T13:25:00Z"), dynamo);
      assertThat(clock.instant()).isEqualTo("2018-12-14T14:25:00Z");
    }
  }

  @WithTable(name = "Music", partitionKey = "Artist", pointInTimeRecovery = true)
  static class SlowTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder()
            .engine(
                EngineOptions.documented().toBuilder()
                    .timings(
                        EngineOptions.documented()
                            .timings()
                            .with(Timing.CREATE_TABLE, Duration.ofHours(3))
                            .with(Timing.ENABLE_BACKUPS, Duration.ofHours(1)))
                    .build())
            .build();

    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertIsActiveSince(Instant.parse("2018-12-14T10:25:00Z"), dynamo);
      assertThat(clock.instant()).isEqualTo("2018-12-14T14:25:00Z");
    }
  }

  @DynamoBackupTest(startAt = "1970-01-01T00:00:00Z", fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "Music", partitionKey = "Artist", pointInTimeRecovery = true)
  static class EpochTestCases {
    @Test
    void test(DynamoDbClient dynamo, FakeClock clock) {
      assertIsActiveSince(Instant.parse("1969-12-31T23:00:00Z"), dynamo);
      assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }
  }

  static void assertIsActiveSince(Instant instant, DynamoDbClient dynamo) {
    TableDescription table = dynamo.describeTable(r -> r.tableName("Music")).table();
    assertThat(table.tableStatusAsString()).isEqualTo("ACTIVE");
    assertThat(table.creationDateTime()).isEqualTo(instant);
    assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  @WithTable(name = "digests", partitionKey = "digest:B", sortKey = "name:S")
  static class KeysTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(keys(dynamo, "orders")).isEqualTo("HASH customer S, RANGE order N");
      assertThat(keys(dynamo, "digests")).isEqualTo("HASH digest B, RANGE name S");
    }

    private static String keys(DynamoDbClient dynamo, String name) {
      TableDescription table = dynamo.describeTable(r -> r.tableName(name)).table();
      return String.join(
          ", ", table.keySchema().stream().map(element -> key(element, table)).toList());
    }

    private static String key(KeySchemaElement element, TableDescription table) {
      AttributeDefinition attribute =
          table.attributeDefinitions().stream()
              .filter(definition -> definition.attributeName().equals(element.attributeName()))
              .findFirst()
              .orElseThrow();
      return "%s %s %s"
          .formatted(element.keyType(), element.attributeName(), attribute.attributeType());
    }
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist", pointInTimeRecovery = true)
  @WithTable(name = "Plain", partitionKey = "Artist")
  static class RecoveryTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(recovery(dynamo, "Music").earliestRestorableDateTime())
          .isEqualTo("2018-12-14T13:25:00Z");
      assertThat(recovery(dynamo, "Plain").pointInTimeRecoveryStatusAsString())
          .isEqualTo("DISABLED");
    }
  }

  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "Music", partitionKey = "Artist", pointInTimeRecovery = true)
  static class DocumentedRecoveryTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(recovery(dynamo, "Music").earliestRestorableDateTime())
          .isEqualTo("2018-12-14T13:25:05Z");
    }
  }

  static PointInTimeRecoveryDescription recovery(DynamoDbClient dynamo, String table) {
    return dynamo
        .describeContinuousBackups(r -> r.tableName(table))
        .continuousBackupsDescription()
        .pointInTimeRecoveryDescription();
  }

  @DynamoBackupTest
  @WithTable(name = "outer", partitionKey = "id")
  static class SumTestCases {
    @Test
    @WithTable(name = "method", partitionKey = "id")
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("method", "outer");
    }

    @Test
    @DynamoBackupTest(region = "eu-west-1")
    @WithTable(name = "method", partitionKey = "id")
    void alone(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("method", "outer");
    }

    @Nested
    @WithTable(name = "inner", partitionKey = "id")
    class Inner {
      @Test
      @WithTable(name = "method", partitionKey = "id")
      void test(DynamoDbClient dynamo) {
        assertThat(dynamo.listTables().tableNames()).containsExactly("inner", "method", "outer");
      }
    }
  }
}
