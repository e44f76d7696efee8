package io.dynamobackup.junit;

import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.stubbing.Chaos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class StruckByChaosTests {

  @Test
  void a_test_that_fails_tells_what_chaos_struck_and_how_to_repeat_it() {
    Throwable failure = TestRun.of(ChaoticTestCases.class).onlyFailure();

    assertThat(failure.getSuppressed())
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .matches(
            "Chaos\\.withProbability\\(0\\.5, lostReply\\(\\)\\)\\.seed\\(3\\) struck CreateBackup"
                + " #\\d+: lostReply\\(\\).*; \\.replay\\(\"CreateBackup#\\d+=0.*\"\\) strikes so"
                + " again, and @ChaosSweep in place of @Test finds the fewest strikes that fail");
  }

  @Test
  void a_test_that_passes_tells_nothing() {
    TestRun.of(QuietTestCases.class).hasOnlySuccesses(1);
  }

  private static DynamoBackupExtension chaotic() {
    return DynamoBackupExtension.builder()
        .engine(
            EngineOptions.instant().toBuilder()
                .interceptor(Chaos.withProbability(0.5, lostReply()).seed(3))
                .build())
        .build();
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class ChaoticTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = chaotic();

    @Test
    void twice(DynamoDbClient client) {
      for (int i = 0; i < 8; i++) {
        client.createBackup(r -> r.tableName("orders").backupName("nightly"));
      }
      assertThat(client.listBackups().backupSummaries()).hasSize(8);
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class QuietTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = chaotic();

    @Test
    void once(DynamoDbClient client) {
      client.createBackup(r -> r.tableName("orders").backupName("nightly"));
      assertThat(client.listBackups().backupSummaries()).isNotEmpty();
    }
  }
}
