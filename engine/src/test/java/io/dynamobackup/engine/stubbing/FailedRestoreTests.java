package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.restoreTableFromBackup;
import static io.dynamobackup.engine.stubbing.Calls.restoreTableToPointInTime;
import static io.dynamobackup.engine.stubbing.Faults.failedRestore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Restores that fail after they were answered. */
class FailedRestoreTests extends StubbedRestores {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_restore_that_fails_leaves_no_table_and_can_be_tried_again(boolean async) {
    String arn = available();
    stubbed.stubs().stubFor(restoreTableFromBackup().willReturn(failedRestore()).times(1));

    restore(arn, async);
    assertThat(status("Restored")).isEqualTo(TableStatus.CREATING);
    pass(Duration.ofMinutes(10));

    stubbed.stubs().verify(1, restoreTableFromBackup());
    assertThatThrownBy(() -> status("Restored")).isInstanceOf(ResourceNotFoundException.class);
    assertThat(stubbed.dynamo().listTables().tableNames()).containsExactly(Music.TABLE);
    restore(arn, async);
    pass(Duration.ofMinutes(10));
    assertThat(status("Restored")).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void a_restore_to_a_point_in_time_may_fail_too() {
    pass(Duration.ofMinutes(1));
    Music.recover(stubbed.dynamo());
    pass(Duration.ofHours(1));
    stubbed.stubs().stubFor(restoreTableToPointInTime().willReturn(failedRestore()));

    stubbed
        .dynamo()
        .restoreTableToPointInTime(
            r ->
                r.sourceTableName(Music.TABLE)
                    .targetTableName("Restored")
                    .useLatestRestorableTime(true));
    pass(Duration.ofMinutes(10));

    assertThatThrownBy(() -> status("Restored")).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void where_nothing_takes_time_a_failed_restore_is_gone_at_once() {
    stubbed.close();
    stubbed = Stubbed.start();
    String arn = stubbed.backUp(false);
    stubbed.stubs().stubFor(restoreTableFromBackup().willReturn(failedRestore()));

    restore(arn, false);

    assertThatThrownBy(() -> status("Restored")).isInstanceOf(ResourceNotFoundException.class);
  }
}
