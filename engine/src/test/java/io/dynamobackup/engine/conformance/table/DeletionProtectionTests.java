package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A table that is protected against its deletion. */
class DeletionProtectionTests extends UpdatedTable {
  private final DynamoDbClient impatient = target.clientWithoutRetries();

  @Test
  void protection_is_switched_at_once() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.deletionProtectionEnabled(true));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.deletionProtectionEnabled()).isTrue();
    assertThat(describe().deletionProtectionEnabled()).isTrue();
  }

  @Test
  void fifteen_seconds_pass_between_two_changes() {
    create(onDemand("Music"));
    protect(true);
    target.advance(Duration.ofMillis(14_999));

    assertThat(Refused.by(() -> protect(false)))
        .isEqualTo(
            new Refused(
                "ThrottlingException",
                "Deletion protection setting for table Music modified within the previous 15000"
                    + " milliseconds. Please try again after 2018-12-14T14:25:45.000"));
    target.advance(Duration.ofMillis(1));
    protect(false);
    assertThat(describe().deletionProtectionEnabled()).isFalse();
  }

  @Test
  void value_that_is_there_is_refused_too_after_a_change_but_starts_no_pause() {
    create(onDemand("Music"));
    protect(false);
    protect(false);
    protect(true);

    assertThat(Refused.by(() -> protect(true)).code()).isEqualTo("ThrottlingException");
  }

  @Test
  void table_created_anew_does_not_wait() {
    create(onDemand("Music"));
    protect(true);
    target.advance(Duration.ofSeconds(15));
    protect(false);
    dynamo.deleteTable(r -> r.tableName("Music"));
    target.advance(Duration.ofSeconds(5));
    dynamo.createTable(onDemand("Music").build());
    target.advance(Duration.ofSeconds(5));

    protect(true);

    assertThat(describe().deletionProtectionEnabled()).isTrue();
  }

  @Test
  void there_is_no_pause_where_changes_take_no_time() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.clientWithoutRetries();
      client.createTable(onDemand("Music").build());

      client.updateTable(r -> r.tableName("Music").deletionProtectionEnabled(true));
      client.updateTable(r -> r.tableName("Music").deletionProtectionEnabled(false));
      client.deleteTable(r -> r.tableName("Music"));

      assertThat(client.listTables().tableNames()).isEmpty();
    }
  }

  private void protect(boolean asked) {
    impatient.updateTable(r -> r.tableName("Music").deletionProtectionEnabled(asked));
  }
}
