package io.dynamobackup.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.backup.model.RestoreDeletionStatus;

class RestoreDeletionTests {
  private static final Instant DONE = Instant.parse("2018-12-14T14:25:00Z");

  @ParameterizedTest
  @CsvSource({"-1, DELETING", "0, SUCCESSFUL", "1, SUCCESSFUL"})
  void a_table_is_deleted_until_it_is_gone(long seconds, RestoreDeletionStatus status) {
    assertThat(new RestoreDeletion(null, DONE).status(DONE.plusSeconds(seconds))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"-1", "0", "1"})
  void a_reason_not_to_delete_it_is_a_failure(long seconds) {
    assertThat(new RestoreDeletion("why", DONE).status(DONE.plusSeconds(seconds)))
        .isEqualTo(RestoreDeletionStatus.FAILED);
  }
}
