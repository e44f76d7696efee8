package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Faults.lostReply;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: a backup whose reply is lost is taken twice. */
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class StormyNightsDemo {
  @RegisterExtension
  final DynamoBackupExtension dynamoBackup =
      DynamoBackupExtension.builder()
          .engine(
              EngineOptions.instant().toBuilder()
                  .interceptor(Chaos.withProbability(0.2, lostReply()).seed(2018))
                  .build())
          .build();

  @Test
  void seven_nights_have_seven_backups(DynamoDbClient dynamo, FakeClock clock) {
    for (int night = 0; night < 7; night++) {
      new NightlyBackup(dynamo, clock).run("orders");
      clock.advance(Duration.ofDays(1));
    }

    int backups = dynamo.listBackups().backupSummaries().size();
    if (backups != 7) {
      throw new AssertionError(backups + " backups of 7 nights");
    }
  }
}
