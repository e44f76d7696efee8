package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.ChaosSweep;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::chaos-sweep[]
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class ChaosSweepTests {
  @RegisterExtension
  final DynamoBackupExtension dynamoBackup =
      DynamoBackupExtension.builder()
          .engine(
              EngineOptions.instant().toBuilder()
                  .interceptor(
                      Chaos.withProbability(0.2, throttling(), lostReply()).on(createBackup()))
                  .build())
          .build();

  @ChaosSweep(seeds = 10)
  void a_week_of_careful_backups_has_one_for_each_night(DynamoDbClient dynamo, FakeClock clock) {
    for (int night = 0; night < 7; night++) {
      new CarefulBackup(dynamo, clock).run("orders");
      clock.advance(Duration.ofDays(1));
    }

    assertThat(dynamo.listBackups().backupSummaries()).hasSize(7);
  }
}
// end::chaos-sweep[]
