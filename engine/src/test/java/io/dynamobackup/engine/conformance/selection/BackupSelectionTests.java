package io.dynamobackup.engine.conformance.selection;

import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.plan.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.BackupSelectionsListMember;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionResponse;
import software.amazon.awssdk.services.backup.model.GetBackupSelectionResponse;

class BackupSelectionTests {
  private final Plans plans = Plans.in(Target.instant());
  private final BackupClient backup = plans.backup();
  private final String plan = plans.create(rule -> {});

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_selection_is_given_back_as_it_was_created() {
    BackupSelection selection = all().toBuilder().notResources(Plans.TABLE_ARN).build();

    CreateBackupSelectionResponse created = create(selection, "once");

    assertThat(created.backupPlanId()).isEqualTo(plan);
    assertThat(created.creationDate()).isEqualTo(Instant.parse("2018-12-14T14:25:00Z"));
    GetBackupSelectionResponse given =
        backup.getBackupSelection(r -> r.backupPlanId(plan).selectionId(created.selectionId()));
    assertThat(given.backupSelection()).isEqualTo(selection);
    assertThat(given.creatorRequestId()).isEqualTo("once");
    assertThat(given.creationDate()).isEqualTo(created.creationDate());
  }

  private static BackupSelection all() {
    return BackupSelection.builder()
        .selectionName("all")
        .iamRoleArn(Plans.ROLE)
        .resources("*")
        .build();
  }

  private CreateBackupSelectionResponse create(BackupSelection selection, String requestId) {
    return backup.createBackupSelection(
        r -> r.backupPlanId(plan).backupSelection(selection).creatorRequestId(requestId));
  }

  @Test
  void a_creator_request_id_creates_one_selection() {
    String first = create(all(), "once").selectionId();

    assertThat(create(all(), "once").selectionId()).isEqualTo(first);
    assertThat(listed()).hasSize(1);
  }

  @Test
  void a_creator_request_id_that_is_none_is_refused() {
    assertThat(Refused.by(() -> create(all(), "")))
        .isEqualTo(asWrong("CreatorRequestId () must be 1 to 50 letters, digits, '-', '_' or '.'"));
    assertThat(listed()).isEmpty();
  }

  @Test
  void selections_are_listed_in_pages_in_the_order_of_their_creation() {
    for (int i = 0; i < 5; i++) {
      plans.target().advance(Duration.ofSeconds(1));
      String name = "selection" + i;
      plans.assign(plan, s -> s.selectionName(name).resources("*"));
    }

    List<BackupSelectionsListMember> listed =
        backup
            .listBackupSelectionsPaginator(r -> r.backupPlanId(plan).maxResults(2))
            .backupSelectionsList()
            .stream()
            .toList();

    assertThat(listed)
        .extracting(BackupSelectionsListMember::selectionName)
        .containsExactly("selection0", "selection1", "selection2", "selection3", "selection4");
    assertThat(listed.get(0).iamRoleArn()).isEqualTo(Plans.ROLE);
    assertThat(listed.get(0).backupPlanId()).isEqualTo(plan);
  }

  private List<BackupSelectionsListMember> listed() {
    return backup.listBackupSelections(r -> r.backupPlanId(plan)).backupSelectionsList();
  }

  @Test
  void a_plan_has_a_hundred_selections() {
    for (int i = 0; i < 100; i++) {
      String name = "selection" + i;
      plans.assign(plan, s -> s.selectionName(name).resources("*"));
    }

    assertThat(Refused.by(() -> plans.assign(plan)))
        .isEqualTo(asTooMany("A backup plan has at most 100 backup selections"));
    assertThat(listed()).hasSize(100);
  }

  @Test
  void a_deleted_selection_is_not_found() {
    String id = plans.assign(plan);

    delete(id);

    assertThat(listed()).isEmpty();
    Refused refused = asUnknown("Backup selection %s of backup plan %s".formatted(id, plan));
    assertThat(Refused.by(() -> delete(id))).isEqualTo(refused);
    assertThat(
            Refused.by(() -> backup.getBackupSelection(r -> r.backupPlanId(plan).selectionId(id))))
        .isEqualTo(refused);
  }

  private void delete(String id) {
    backup.deleteBackupSelection(r -> r.backupPlanId(plan).selectionId(id));
  }
}
