package io.dynamobackup.engine.conformance.restoretesting;

import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingSelectionResponse;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForGet;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForList;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForGet;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForList;

class RestoreTestingPlanTests {
  private final TestingPlans plans = TestingPlans.in(Target.instant());

  @AfterEach
  void close() {
    plans.close();
  }

  @Test
  void a_plan_is_given_back_with_its_defaults() {
    String arn = plans.create(p -> {});

    RestoreTestingPlanForGet plan = get();

    assertThat(arn)
        .matches("arn:aws:backup:us-east-1:123456789012:restore-testing-plan:drill-[0-9a-f-]{36}");
    assertThat(plan.restoreTestingPlanArn()).isEqualTo(arn);
    assertThat(plan.scheduleExpression()).isEqualTo("cron(0 12 ? * * *)");
    assertThat(plan.scheduleExpressionTimezone()).isEqualTo("Etc/UTC");
    assertThat(plan.startWindowHours()).isEqualTo(24);
    assertThat(plan.recoveryPointSelection().selectionWindowDays()).isEqualTo(30);
    assertThat(plan.lastExecutionTime()).isNull();
    assertThat(plan.lastUpdateTime()).isNull();
  }

  @Test
  void what_an_update_leaves_out_stays() {
    plans.create(p -> {});

    plans
        .backup()
        .updateRestoreTestingPlan(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingPlan(p -> p.startWindowHours(2)));

    assertThat(get().startWindowHours()).isEqualTo(2);
    assertThat(get().scheduleExpression()).isEqualTo("cron(0 12 ? * * *)");
    assertThat(get().lastUpdateTime()).isNotNull();
  }

  @Test
  void lists_are_by_name() {
    plans.create(p -> p.restoreTestingPlanName("b"));
    plans.create(p -> p.restoreTestingPlanName("a"));

    var first = plans.backup().listRestoreTestingPlans(r -> r.maxResults(1));
    var second = plans.backup().listRestoreTestingPlans(r -> r.nextToken(first.nextToken()));

    assertThat(first.restoreTestingPlans())
        .extracting(RestoreTestingPlanForList::restoreTestingPlanName)
        .containsExactly("a");
    assertThat(second.restoreTestingPlans())
        .extracting(RestoreTestingPlanForList::restoreTestingPlanName)
        .containsExactly("b");
  }

  @Test
  void a_selection_is_given_back_listed_changed_and_deleted() {
    plans.create(p -> {});
    plans.select(s -> s.restoreMetadataOverrides(Map.of("encryptionType", "KMS")));

    RestoreTestingSelectionForGet selection = selection().restoreTestingSelection();
    assertThat(selection.protectedResourceArns()).containsExactly("*");
    assertThat(selection.protectedResourceType()).isEqualTo("DynamoDB");
    assertThat(selection.restoreMetadataOverrides()).containsEntry("encryptionType", "KMS");
    assertThat(selection.validationWindowHours()).isZero();

    plans
        .backup()
        .updateRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION)
                    .restoreTestingSelection(s -> s.validationWindowHours(5)));
    assertThat(
            plans
                .backup()
                .listRestoreTestingSelections(r -> r.restoreTestingPlanName(TestingPlans.PLAN))
                .restoreTestingSelections())
        .extracting(RestoreTestingSelectionForList::validationWindowHours)
        .containsExactly(5);
    assertThat(selection().restoreTestingSelection().restoreMetadataOverrides())
        .containsEntry("encryptionType", "KMS");

    plans
        .backup()
        .deleteRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION));
    assertThat(Refused.by(this::selection))
        .isEqualTo(asUnknown("Restore testing selection tables of restore testing plan drill"));
  }

  @Test
  void inferred_metadata_are_those_aws_documents() {
    String arn = plans.backUp();

    assertThat(
            plans
                .backup()
                .getRestoreTestingInferredMetadata(
                    r -> r.backupVaultName("nightly").recoveryPointArn(arn))
                .inferredMetadata())
        .containsEntry("deletionProtection", "false")
        .containsEntry("encryptionType", "Default")
        .hasEntrySatisfying(
            "targetTableName", name -> assertThat(name).startsWith("awsbackup-restore-test-"));
    assertThat(
            Refused.by(
                () ->
                    plans
                        .backup()
                        .getRestoreTestingInferredMetadata(
                            r -> r.backupVaultName("nightly").recoveryPointArn("arn:none"))))
        .isEqualTo(
            new Refused(
                "ResourceNotFoundException",
                "Recovery point arn:none not found in backup vault nightly"));
  }

  private RestoreTestingPlanForGet get() {
    return plans
        .backup()
        .getRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN))
        .restoreTestingPlan();
  }

  private GetRestoreTestingSelectionResponse selection() {
    return plans
        .backup()
        .getRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION));
  }
}
