package io.dynamobackup.engine.conformance.reportplan;

import static io.dynamobackup.engine.conformance.BackupRefusals.asPresent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.model.CreateReportPlanRequest;
import software.amazon.awssdk.services.backup.model.ReportPlan;

class ReportPlanTests {
  private Target target = Target.instant();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void a_report_plan_is_described_as_it_was_created() {
    String arn =
        create(
            r ->
                r.reportPlanDescription("all jobs")
                    .reportPlanTags(Map.of("team", "shop"))
                    .reportDeliveryChannel(c -> c.s3BucketName("reports").s3KeyPrefix("daily")));

    ReportPlan plan = describe("jobs");

    assertThat(arn).matches("arn:aws:backup:us-east-1:123456789012:report-plan:jobs-[0-9a-f-]{36}");
    assertThat(plan.reportPlanArn()).isEqualTo(arn);
    assertThat(plan.reportPlanDescription()).isEqualTo("all jobs");
    assertThat(plan.reportSetting().reportTemplate()).isEqualTo("BACKUP_JOB_REPORT");
    assertThat(plan.reportDeliveryChannel().s3KeyPrefix()).isEqualTo("daily");
    assertThat(plan.reportDeliveryChannel().formats()).containsExactly("CSV");
    assertThat(plan.creationTime()).isEqualTo(Instant.parse("2018-12-14T14:25:00Z"));
    assertThat(plan.deploymentStatus()).isEqualTo("COMPLETED");
    assertThat(plan.lastSuccessfulExecutionTime()).isNull();
    assertThat(target.backup().listTags(r -> r.resourceArn(arn)).tags())
        .containsExactly(Map.entry("team", "shop"));
  }

  @Test
  void what_an_update_leaves_out_stays() {
    create(r -> r.reportPlanDescription("all jobs"));

    target
        .backup()
        .updateReportPlan(
            r ->
                r.reportPlanName("jobs")
                    .reportSetting(s -> s.reportTemplate("RESTORE_JOB_REPORT")));

    assertThat(describe("jobs").reportPlanDescription()).isEqualTo("all jobs");
    assertThat(describe("jobs").reportSetting().reportTemplate()).isEqualTo("RESTORE_JOB_REPORT");
  }

  @Test
  void a_deleted_report_plan_is_gone_with_its_tags() {
    String arn = create(r -> {});

    target.backup().deleteReportPlan(r -> r.reportPlanName("jobs"));

    assertThat(Refused.by(() -> describe("jobs"))).isEqualTo(asUnknown("Report plan jobs"));
    assertThat(Refused.by(() -> target.backup().listTags(r -> r.resourceArn(arn))))
        .isEqualTo(asUnknown("Resource " + arn));
    assertThat(create(r -> {})).isNotEqualTo(arn);
  }

  @Test
  void lists_have_pages_by_name() {
    create(r -> r.reportPlanName("b"));
    create(r -> r.reportPlanName("a"));

    var first = target.backup().listReportPlans(r -> r.maxResults(1));
    var second = target.backup().listReportPlans(r -> r.nextToken(first.nextToken()));

    assertThat(first.reportPlans()).extracting(ReportPlan::reportPlanName).containsExactly("a");
    assertThat(second.reportPlans()).extracting(ReportPlan::reportPlanName).containsExactly("b");
    assertThat(second.nextToken()).isNull();
  }

  @Test
  void a_name_is_used_once_but_a_request_may_be_repeated() {
    String arn = create(r -> r.idempotencyToken("token"));

    assertThat(create(r -> r.idempotencyToken("token"))).isEqualTo(arn);
    Refused refused = asPresent("Report plan jobs already exists");
    assertThat(Refused.by(() -> create(r -> r.idempotencyToken("other")))).isEqualTo(refused);
    assertThat(Refused.by(() -> create(r -> {}))).isEqualTo(refused);
  }

  @Test
  void deployment_takes_time_in_which_changes_are_refused() {
    target.close();
    target = Target.documented();
    create(r -> {});

    assertThat(describe("jobs").deploymentStatus()).isEqualTo("CREATE_IN_PROGRESS");
    assertThat(Refused.by(() -> target.backup().deleteReportPlan(r -> r.reportPlanName("jobs"))))
        .isEqualTo(new Refused("ConflictException", "Report plan jobs is in CREATE_IN_PROGRESS"));
    target.advance(Duration.ofMinutes(10));
    assertThat(describe("jobs").deploymentStatus()).isEqualTo("COMPLETED");
    target.backup().deleteReportPlan(r -> r.reportPlanName("jobs"));
    assertThat(describe("jobs").deploymentStatus()).isEqualTo("DELETE_IN_PROGRESS");
    target.advance(Duration.ofMinutes(10));
    assertThat(target.backup().listReportPlans(r -> {}).reportPlans()).isEmpty();
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(
            r -> r.reportSetting(s -> s.reportTemplate("JOBS")),
            "ReportTemplate (JOBS) must be one of RESOURCE_COMPLIANCE_REPORT,"
                + " CONTROL_COMPLIANCE_REPORT, BACKUP_JOB_REPORT, COPY_JOB_REPORT,"
                + " RESTORE_JOB_REPORT, SCAN_JOB_REPORT"),
        refusal(
            r ->
                r.reportSetting(
                    s ->
                        s.reportTemplate("BACKUP_JOB_REPORT")
                            .frameworkArns("arn:aws:backup:us-east-1:1:framework:f")),
            "FrameworkArns are for RESOURCE_COMPLIANCE_REPORT, CONTROL_COMPLIANCE_REPORT only"),
        refusal(
            r -> r.reportDeliveryChannel(c -> c.s3BucketName("reports").formats("CSV", "PDF")),
            "Format (PDF) must be one of CSV, JSON"));
  }

  private static Arguments refusal(
      Consumer<CreateReportPlanRequest.Builder> change, String message) {
    return Arguments.of(change, message);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_plan_is_refused_and_not_created(
      Consumer<CreateReportPlanRequest.Builder> change, String message) {
    assertThat(Refused.by(() -> create(change))).isEqualTo(asWrong(message));
    assertThat(target.backup().listReportPlans(r -> {}).reportPlans()).isEmpty();
  }

  @Test
  void there_are_twenty_at_most() {
    for (int i = 0; i < 20; i++) {
      String name = "plan" + i;
      create(r -> r.reportPlanName(name));
    }

    assertThat(Refused.by(() -> create(r -> {})))
        .isEqualTo(asTooMany("The limit of 20 report plans per Region is exceeded"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COPY_JOB_REPORT", "SCAN_JOB_REPORT", "RESOURCE_COMPLIANCE_REPORT"})
  void a_plan_has_one_of_the_templates(String template) {
    create(r -> r.reportSetting(s -> s.reportTemplate(template)));

    assertThat(describe("jobs").reportSetting().reportTemplate()).isEqualTo(template);
  }

  @Test
  void report_jobs_are_refused_by_name() {
    create(r -> {});

    assertThatThrownBy(() -> target.backup().startReportJob(r -> r.reportPlanName("jobs")))
        .hasMessageContaining("StartReportJob");
  }

  private String create(Consumer<CreateReportPlanRequest.Builder> change) {
    CreateReportPlanRequest.Builder plan =
        CreateReportPlanRequest.builder()
            .reportPlanName("jobs")
            .reportDeliveryChannel(c -> c.s3BucketName("reports"))
            .reportSetting(s -> s.reportTemplate("BACKUP_JOB_REPORT"));
    change.accept(plan);
    return target.backup().createReportPlan(plan.build()).reportPlanArn();
  }

  private ReportPlan describe(String name) {
    return target.backup().describeReportPlan(r -> r.reportPlanName(name)).reportPlan();
  }
}
