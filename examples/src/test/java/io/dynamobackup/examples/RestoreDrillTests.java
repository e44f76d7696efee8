package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.restoreTableFromBackup;
import static io.dynamobackup.engine.stubbing.Faults.failedRestore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

// tag::restore-drill[]
@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class RestoreDrillTests {
  private final DynamoDbClient dynamo;
  private final FakeClock clock;
  private final RestoreDrill drill;

  RestoreDrillTests(DynamoDbClient dynamo, FakeClock clock) {
    this.dynamo = dynamo;
    this.clock = clock;
    this.drill = new RestoreDrill(dynamo, clock, clock::advance);
  }

  @BeforeEach
  void two_orders_are_backed_up() {
    Orders.place(dynamo, "Ada", 1);
    new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofDays(1));
    Orders.place(dynamo, "Grace", 2);
    new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofHours(1));
  }

  @Test
  void drill_restores_the_newest_backup_and_tells_how_long_it_took() {
    RestoreDrill.Report report = drill.run("orders");

    assertThat(report.backup()).isEqualTo("orders-2018-12-15");
    assertThat(report.items()).isEqualTo(2);
    assertThat(report.took()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void drill_leaves_nothing_behind() {
    drill.run("orders");
    clock.advance(Duration.ofMinutes(1));

    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
  }

  // end::restore-drill[]

  @Test
  void table_without_a_backup_fails_the_drill() {
    assertThatThrownBy(() -> drill.run("invoices")).hasMessage("invoices has no backup to restore");
  }

  // tag::failed-restore[]
  @Test
  void restore_that_fails_on_the_way_fails_the_drill(Stubs stubs) {
    stubs.stubFor(restoreTableFromBackup().willReturn(failedRestore()));

    assertThatThrownBy(() -> drill.run("orders")).isInstanceOf(ResourceNotFoundException.class);
  }
  // end::failed-restore[]
}
