package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.calls;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.deleteBackup;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.limit.Quota;
import io.dynamobackup.engine.limit.Quotas;
import io.dynamobackup.engine.stubbing.Attempt;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RateLimitTests {

  // tag::documented[]
  @Nested
  @DynamoBackupTest(rateLimits = RateLimits.DOCUMENTED)
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  class Sweep {

    @Test
    void a_sweep_of_thirty_backups_is_throttled_and_ends_in_fake_time(
        DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
      for (int night = 0; night < 30; night++) {
        new NightlyBackup(dynamo, clock).run("orders");
        clock.advance(Duration.ofDays(1));
      }
      Instant start = clock.instant();

      new RetentionSweeper(dynamo, clock, Duration.ofHours(12)).run();

      assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
      stubs.verify(calls(30), deleteBackup());
      assertThat(stubs.findAll(deleteBackup())).extracting(Attempt::number).contains(2);
      assertThat(Duration.between(start, clock.instant())).isGreaterThan(Duration.ofSeconds(2));
    }
  }

  // end::documented[]

  // tag::own[]
  @Nested
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  class SharedAccount {
    @RegisterExtension
    final DynamoBackupExtension dynamoBackup =
        DynamoBackupExtension.builder()
            .engine(
                EngineOptions.instant().toBuilder()
                    .quotas(Quotas.documented().with("CreateBackup", Quota.perMinute(1)))
                    .build())
            .build();

    @Test
    void the_second_backup_waits_for_its_minute(
        DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
      Instant start = clock.instant();

      new NightlyBackup(dynamo, clock).run("orders");
      clock.advance(Duration.ofSeconds(45));
      new NightlyBackup(dynamo, clock).run("orders");

      stubs.verify(calls(2), createBackup());
      assertThat(Duration.between(start, clock.instant())).isGreaterThan(Duration.ofMinutes(1));
    }
  }
  // end::own[]
}
