package io.dynamobackup.engine.conformance.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.ListCopyJobsRequest;

class ListCopyJobsTests {
  private final Copies copies = Copies.in(EngineOptions.instant());
  private final Instant start = copies.engine().clock().instant();
  private final String completed = copies.start(Copies.SECOND);
  private final String failed = failed();

  private String failed() {
    copies.engine().clock().advance(Duration.ofHours(1));
    return copies.start(Copies.THEIRS);
  }

  @AfterEach
  void close() {
    copies.engine().close();
  }

  @Test
  void the_newest_is_first_on_pages() {
    assertThat(
            copies.backup().listCopyJobsPaginator(r -> r.maxResults(1)).copyJobs().stream()
                .map(CopyJob::copyJobId))
        .containsExactly(failed, completed);
  }

  @Test
  void a_list_shows_what_it_is_asked_for() {
    assertThat(listed(r -> r.byState(CopyJobState.FAILED))).containsExactly(failed);
    assertThat(listed(r -> r.byState(CopyJobState.PARTIAL))).isEmpty();
    assertThat(listed(r -> r.byDestinationVaultArn(Copies.SECOND))).containsExactly(completed);
    assertThat(listed(r -> r.bySourceRecoveryPointArn(copies.arn()))).hasSize(2);
    assertThat(listed(r -> r.bySourceRecoveryPointArn("arn"))).isEmpty();
    assertThat(listed(r -> r.byResourceArn(Copies.TABLE))).hasSize(2);
    assertThat(listed(r -> r.byResourceArn(Copies.TABLE + "2"))).isEmpty();
    assertThat(listed(r -> r.byResourceType("EFS"))).isEmpty();
    assertThat(listed(r -> r.byAccountId(Copies.OTHER))).isEmpty();
    assertThat(listed(r -> r.byParentJobId("42"))).isEmpty();
    assertThat(listed(r -> r.byCreatedAfter(start))).containsExactly(failed);
    assertThat(listed(r -> r.byCreatedBefore(start.plusSeconds(1)))).containsExactly(completed);
    assertThat(listed(r -> r.byCompleteAfter(start))).containsExactly(failed);
    assertThat(listed(r -> r.byCompleteBefore(start.plusSeconds(1)))).containsExactly(completed);
  }

  @Test
  void a_list_shows_the_categories_it_is_asked_for() {
    copies.engine().denyRole(Copies.ROLE);
    String denied = copies.start(Copies.SECOND);

    assertThat(listed(r -> r.byMessageCategory("SUCCESS"))).containsExactly(completed);
    assertThat(listed(r -> r.byMessageCategory("AccessDenied"))).containsExactly(denied);
    assertThat(listed(r -> r.byMessageCategory("InvalidParameters"))).isEmpty();
    assertThat(copies.describe(denied).messageCategory()).isEqualTo("AccessDenied");
    assertThat(copies.describe(failed).messageCategory()).isNull();
    assertThat(Refused.by(() -> listed(r -> r.byMessageCategory("Throttled"))).message())
        .startsWith("DynamoBackup does not model message categories other than SUCCESS");
  }

  private List<String> listed(Consumer<ListCopyJobsRequest.Builder> filter) {
    return copies.backup().listCopyJobs(filter).copyJobs().stream()
        .map(CopyJob::copyJobId)
        .toList();
  }
}
