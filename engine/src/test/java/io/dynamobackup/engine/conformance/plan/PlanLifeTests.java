package io.dynamobackup.engine.conformance.plan;

import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.BackupPlansListMember;
import software.amazon.awssdk.services.backup.model.BackupRule;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanResponse;
import software.amazon.awssdk.services.backup.model.GetBackupPlanResponse;
import software.amazon.awssdk.services.backup.model.UpdateBackupPlanResponse;

/** UpdateBackupPlan, GetBackupPlan, ListBackupPlans, ListBackupPlanVersions, DeleteBackupPlan. */
class PlanLifeTests {
  private final Plans plans = Plans.in(Target.instant());
  private final BackupClient backup = plans.backup();

  @AfterEach
  void close() {
    plans.target().close();
  }

  private static BackupPlanInput named(String name) {
    return Plans.plan(Plans.rule(r -> {})).toBuilder().backupPlanName(name).build();
  }

  private UpdateBackupPlanResponse update(String id, BackupPlanInput plan) {
    return backup.updateBackupPlan(r -> r.backupPlanId(id).backupPlan(plan));
  }

  @Test
  void an_update_makes_another_version_and_keeps_the_one_before() {
    CreateBackupPlanResponse created = plans.create(Plans.rule(r -> {}));
    String id = created.backupPlanId();
    plans.target().advance(Duration.ofHours(1));

    UpdateBackupPlanResponse updated = update(id, named("renamed"));

    assertThat(updated.versionId()).isNotEqualTo(created.versionId());
    assertThat(updated.backupPlanArn()).isEqualTo(created.backupPlanArn());
    assertThat(plans.get(id).backupPlan().backupPlanName()).isEqualTo("renamed");
    assertThat(plans.get(id).versionId()).isEqualTo(updated.versionId());
    GetBackupPlanResponse before =
        backup.getBackupPlan(r -> r.backupPlanId(id).versionId(created.versionId()));
    assertThat(before.backupPlan().backupPlanName()).isEqualTo("company");
    assertThat(backup.listBackupPlanVersions(r -> r.backupPlanId(id)).backupPlanVersionsList())
        .extracting(BackupPlansListMember::versionId)
        .containsExactly(created.versionId(), updated.versionId());
    assertThat(backup.listBackupPlans(r -> {}).backupPlansList())
        .extracting(BackupPlansListMember::creationDate)
        .containsExactly(created.creationDate())
        .containsExactly(plans.get(id).creationDate());
  }

  @Test
  void a_refused_update_changes_nothing() {
    String id = plans.create(rule -> {});
    GetBackupPlanResponse before = plans.get(id);

    assertThat(Refused.by(() -> update(id, named("a plan"))))
        .isEqualTo(
            asWrong("BackupPlanName (a plan) must be 1 to 50 letters, digits, '-', '_' or '.'"));

    assertThat(plans.get(id).equalsBySdkFields(before)).isTrue();
  }

  @Test
  void rules_of_one_name_have_ids_of_their_own_and_keep_them() {
    String id = plans.create(rule -> {}, rule -> rule.targetBackupVaultName("weekly"));
    List<String> before = ruleIds(id);
    assertThat(before).doesNotHaveDuplicates();

    update(
        id,
        BackupPlanInput.builder()
            .backupPlanName("company")
            .rules(Plans.rule(r -> {}), Plans.rule(r -> {}), Plans.rule(r -> {}))
            .build());

    assertThat(ruleIds(id)).startsWith(before.toArray(new String[0])).doesNotHaveDuplicates();
  }

  private List<String> ruleIds(String id) {
    return plans.get(id).backupPlan().rules().stream().map(BackupRule::ruleId).toList();
  }

  @Test
  void versions_are_listed_in_pages() {
    String id = plans.create(rule -> {});
    IntStream.range(0, 6).forEach(i -> update(id, named("version" + i)));

    assertThat(
            backup
                .listBackupPlanVersionsPaginator(r -> r.backupPlanId(id).maxResults(2))
                .backupPlanVersionsList())
        .extracting(BackupPlansListMember::backupPlanName)
        .containsExactly(
            "company", "version0", "version1", "version2", "version3", "version4", "version5");
  }

  @Test
  void a_plan_has_two_thousand_versions() {
    String id = plans.create(rule -> {});
    IntStream.range(1, 2000).forEach(i -> update(id, named("version" + i)));

    assertThat(Refused.by(() -> update(id, named("more"))))
        .isEqualTo(asTooMany("A backup plan has at most 2000 versions"));
    assertThat(plans.get(id).backupPlan().backupPlanName()).isEqualTo("version1999");
  }

  @Test
  void plans_are_listed_in_pages_in_the_order_of_their_creation() {
    for (int i = 0; i < 5; i++) {
      plans.target().advance(Duration.ofSeconds(1));
      String name = "plan" + i;
      backup.createBackupPlan(r -> r.backupPlan(named(name)));
    }

    assertThat(backup.listBackupPlansPaginator(r -> r.maxResults(2)).backupPlansList())
        .extracting(BackupPlansListMember::backupPlanName)
        .containsExactly("plan0", "plan1", "plan2", "plan3", "plan4");
  }

  @Test
  void a_plan_with_a_selection_cannot_be_deleted() {
    String id = plans.create(rule -> {});
    String selection = plans.assign(id);

    assertThat(Refused.by(() -> backup.deleteBackupPlan(r -> r.backupPlanId(id))))
        .isEqualTo(
            new Refused(
                "InvalidRequestException",
                "Related backup plan selections must be deleted prior to backup plan deletion"));

    backup.deleteBackupSelection(r -> r.backupPlanId(id).selectionId(selection));
    backup.deleteBackupPlan(r -> r.backupPlanId(id));
    assertThat(backup.listBackupPlans(r -> {}).backupPlansList()).isEmpty();
  }

  @Test
  void a_deleted_plan_is_listed_and_read_on_request_only() {
    CreateBackupPlanResponse created = plans.create(Plans.rule(r -> {}));
    String id = created.backupPlanId();
    plans.target().advance(Duration.ofHours(1));

    Instant deleted = backup.deleteBackupPlan(r -> r.backupPlanId(id)).deletionDate();

    assertThat(deleted).isEqualTo(Instant.parse("2018-12-14T15:25:00Z"));
    assertThat(backup.listBackupPlans(r -> {}).backupPlansList()).isEmpty();
    List<BackupPlansListMember> all =
        backup.listBackupPlans(r -> r.includeDeleted(true)).backupPlansList();
    assertThat(all).extracting(BackupPlansListMember::deletionDate).containsExactly(deleted);
    assertThat(plans.get(id).deletionDate()).isEqualTo(deleted);
    assertThat(Refused.by(() -> update(id, named("more"))))
        .isEqualTo(asUnknown("Backup plan " + id));
    assertThat(Refused.by(() -> backup.deleteBackupPlan(r -> r.backupPlanId(id))))
        .isEqualTo(asUnknown("Backup plan " + id));
    assertThat(Refused.by(() -> backup.listTags(r -> r.resourceArn(created.backupPlanArn()))))
        .isEqualTo(asUnknown("Resource " + created.backupPlanArn()));
    assertThat(plans.create(Plans.rule(r -> {})).backupPlanId()).isNotEqualTo(id);
  }

  @Test
  void what_is_not_there_is_not_found() {
    String id = plans.create(rule -> {});

    assertThat(Refused.by(() -> plans.get("42"))).isEqualTo(asUnknown("Backup plan 42"));
    assertThat(Refused.by(() -> backup.getBackupPlan(r -> r.backupPlanId(id).versionId("42"))))
        .isEqualTo(asUnknown("Version 42 of backup plan " + id));
    assertThat(Refused.by(() -> backup.listBackupPlanVersions(r -> r.backupPlanId("42"))))
        .isEqualTo(asUnknown("Backup plan 42"));
    assertThat(Refused.by(() -> backup.listBackupSelections(r -> r.backupPlanId("42"))))
        .isEqualTo(asUnknown("Backup plan 42"));
  }
}
