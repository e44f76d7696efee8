package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

// tag::register-extension[]
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class ThrottledBackupTests {
  private final AtomicInteger backups = new AtomicInteger();

  @RegisterExtension
  final DynamoBackupExtension dynamoBackup =
      DynamoBackupExtension.builder()
          .startAt(Instant.parse("2026-01-01T00:00:00Z"))
          .engine(
              EngineOptions.instant().toBuilder()
                  .interceptor(
                      (call, chain) -> {
                        if (call.operation().equals("CreateBackup")
                            && backups.incrementAndGet() <= 2) {
                          throw ProvisionedThroughputExceededException.builder()
                              .message("Not now")
                              .build();
                        }
                        return chain.proceed(call);
                      })
                  .build())
          .build();

  @Test
  void client_retries_and_nobody_waits(DynamoDbClient dynamo, FakeClock clock) {
    Instant start = clock.instant();

    String arn = new NightlyBackup(dynamo, clock).run("orders");

    assertThat(arn).contains("table/orders/backup/");
    assertThat(backups).hasValue(3);
    assertThat(Duration.between(start, clock.instant())).isPositive();
  }
}
// end::register-extension[]
