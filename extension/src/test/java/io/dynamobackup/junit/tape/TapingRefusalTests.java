package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FromWorld;
import io.dynamobackup.junit.SeedWorld;
import io.dynamobackup.junit.TestRun;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Of what there can be no tape. */
class TapingRefusalTests {
  private final Tapes tapes;

  TapingRefusalTests(@TempDir Path directory) {
    this.tapes = new Tapes(directory);
  }

  @AfterEach
  void close() {
    tapes.close();
  }

  @Test
  void world_that_is_on_no_tape_is_refused() {
    assertThat(tapes.record(WorldTestCases.class).onlyFailure())
        .hasMessage(
            "dynamobackup.tape: how @FromWorld(\"orders\") came about is on no tape; leave it out"
                + " of this run");
  }

  @Test
  void gateway_of_the_options_is_refused() {
    assertThat(tapes.record(GatewayTestCases.class).onlyFailure())
        .hasMessage(
            "dynamobackup.tape: the tape would stand in the place of the gateway of its options;"
                + " leave it out of this run");
    TestRun.of(GatewayTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void endpoint_at_which_nothing_listens_is_told(@TempDir Path directory) {
    String endpoint = "http://127.0.0.1:1";

    TestRun run =
        TestRun.with(
            Map.of(
                "dynamobackup.tape",
                "record",
                "dynamobackup.tape.endpoint",
                endpoint,
                "dynamobackup.tape.directory",
                directory.toString()),
            ListingTestCases.class);

    assertThat(run.onlyFailure()).hasMessageContaining("cannot connect to " + endpoint);
  }

  @DynamoBackupTest
  static class ListingTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @Test
  void calls_of_aws_backup_are_refused() {
    assertThat(tapes.record(VaultTestCases.class).onlyFailure())
        .hasMessageContaining(
            "a tape holds calls of DynamoDB and its streams, not GET /backup-vaults");
  }

  @Test
  void mode_that_is_none_is_refused() {
    TestRun run =
        TestRun.with(Map.of("dynamobackup.tape", "play"), TapingTests.ListingTestCases.class);

    assertThat(run.onlyFailure())
        .hasMessage("dynamobackup.tape (play) must be record, check or off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8000", "not a uri"})
  void endpoint_that_is_none_is_refused(String endpoint) {
    TestRun run =
        tapes.run(
            "record",
            Map.of("dynamobackup.tape.endpoint", endpoint),
            TapingTests.ListingTestCases.class);

    assertThat(run.onlyFailure())
        .hasMessageContaining("(" + endpoint + ") is none: it is the URI of a DynamoDB");
  }

  @Test
  void recording_without_an_endpoint_is_refused() {
    assertThat(tapes.run("record", Map.of(), TapingTests.ListingTestCases.class).onlyFailure())
        .hasMessageContaining("dynamobackup.tape.endpoint must be given");
  }

  @DynamoBackupTest
  @FromWorld("orders")
  static class WorldTestCases {

    @SeedWorld("orders")
    static void orders(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class VaultTestCases {

    @Test
    void test(BackupClient backup) {
      backup.listBackupVaults();
    }
  }

  static class GatewayTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder()
            .engine(EngineOptions.instant().toBuilder().gateway(HttpAttempt::proceed).build())
            .build();

    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }
}
