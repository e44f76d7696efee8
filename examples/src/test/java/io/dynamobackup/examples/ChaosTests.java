package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Faults.connectionReset;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::chaos[]
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class ChaosTests {
  @RegisterExtension
  final DynamoBackupExtension dynamoBackup =
      DynamoBackupExtension.builder()
          .engine(
              EngineOptions.instant().toBuilder()
                  .interceptor(
                      Chaos.withProbability(
                              0.2, throttling(), internalServerError(), connectionReset())
                          .seed(2018))
                  .build())
          .build();

  @Test
  void a_year_of_nights_with_bad_weather(
      DynamoDbClient dynamo, FakeClock clock, DynamoDbEngine engine) {
    for (int night = 0; night < 365; night++) {
      new NightlyBackup(dynamo, clock).run("orders");
      new RetentionSweeper(dynamo, clock, Duration.ofDays(7)).run();
      clock.advance(Duration.ofDays(1));
    }

    assertThat(dynamo.listBackups().backupSummaries()).hasSizeBetween(7, 9);
    assertThat(engine.chaos().get(0).strikes()).hasSizeGreaterThan(100);
  }
}
// end::chaos[]
