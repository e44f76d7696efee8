package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;

// tag::rewind[]
@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(
    name = "orders",
    partitionKey = "customer",
    sortKey = "order:N",
    pointInTimeRecovery = true)
class RewindTests {

  @Test
  void rewind_undoes_what_a_bad_release_wrote(DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "Ada", 1);
    Instant release = clock.instant();
    clock.advance(Duration.ofSeconds(1));
    Orders.place(dynamo, "nobody", 0);

    String copy = new Rewind(dynamo, clock::advance).to("orders", release);

    assertThat(Orders.count(dynamo, copy)).isEqualTo(1);
    assertThat(Orders.count(dynamo, "orders")).isEqualTo(2);
  }

  // end::rewind[]

  // tag::latest-restorable-time[]
  @Test
  void last_five_minutes_cannot_be_restored_yet(DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "Ada", 1);

    assertThatThrownBy(
            () ->
                dynamo.restoreTableToPointInTime(
                    r ->
                        r.sourceTableName("orders")
                            .targetTableName("orders-restored")
                            .restoreDateTime(clock.instant())))
        .isInstanceOf(InvalidRestoreTimeException.class)
        .hasMessageContaining("LatestRestorableDateTime '2018-12-14T14:20:00Z'");
  }
  // end::latest-restorable-time[]
}
