package io.dynamobackup.engine.refused;

import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.BackupClient;

/** What is one too many changes nothing, and draws no id. */
class FullQuotaTests {
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final BackupClient backup = engine.backupClient();

  /** Creates something, the nth of its kind. */
  @FunctionalInterface
  private interface Creation {
    void carryOut(BackupClient backup, int nth);
  }

  @BeforeEach
  void create() {
    Music.create(engine.client());
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  static Stream<Arguments> quotas() {
    return Stream.of(
        quota(300, "backup plans", FullQuotaTests::createPlan),
        quota(100, "restore testing plans", FullQuotaTests::createTestingPlan),
        quota(20, "report plans", FullQuotaTests::createReportPlan));
  }

  private static Arguments quota(int most, String kind, Creation creation) {
    return Arguments.of(most, kind, creation);
  }

  @ParameterizedTest
  @MethodSource("quotas")
  void the_next_id_is_as_it_would_have_been(int most, String kind, Creation creation) {
    for (int i = 0; i < most; i++) {
      creation.carryOut(backup, i);
    }

    try (DynamoDbEngine unasked = engine.fork()) {
      assertThat(Refused.by(() -> creation.carryOut(backup, most)))
          .isEqualTo(asTooMany("The limit of %d %s per Region is exceeded".formatted(most, kind)));

      assertThat(startJob(backup)).isEqualTo(startJob(unasked.backupClient()));
    }
  }

  @Test
  void a_vault_too_many_leaves_no_tags() {
    for (int i = 1; i < 300; i++) {
      String name = "vault-" + i;
      backup.createBackupVault(r -> r.backupVaultName(name));
    }

    assertThat(Refused.by(() -> backup.createBackupVault(r -> r.backupVaultName("more"))))
        .isEqualTo(asTooMany("The limit of 300 backup vaults per Region is exceeded"));

    String arn = "arn:aws:backup:us-east-1:123456789012:backup-vault:more";
    assertThat(Refused.by(() -> backup.listTags(r -> r.resourceArn(arn))))
        .isEqualTo(asUnknown("Resource " + arn));
  }

  private static String startJob(BackupClient backup) {
    return backup
        .startBackupJob(
            r ->
                r.backupVaultName("nightly")
                    .resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                    .iamRoleArn(ROLE))
        .backupJobId();
  }

  private static void createPlan(BackupClient backup, int nth) {
    backup.createBackupPlan(
        r ->
            r.backupPlan(
                p ->
                    p.backupPlanName("plan" + nth)
                        .rules(x -> x.ruleName("daily").targetBackupVaultName("nightly"))));
  }

  private static void createTestingPlan(BackupClient backup, int nth) {
    backup.createRestoreTestingPlan(
        r ->
            r.restoreTestingPlan(
                p ->
                    p.restoreTestingPlanName("plan" + nth)
                        .scheduleExpression("cron(0 12 ? * * *)")
                        .recoveryPointSelection(
                            s ->
                                s.algorithm("LATEST_WITHIN_WINDOW")
                                    .includeVaults("*")
                                    .recoveryPointTypesWithStrings("SNAPSHOT"))));
  }

  private static void createReportPlan(BackupClient backup, int nth) {
    backup.createReportPlan(
        r ->
            r.reportPlanName("plan" + nth)
                .reportDeliveryChannel(c -> c.s3BucketName("reports"))
                .reportSetting(s -> s.reportTemplate("BACKUP_JOB_REPORT")));
  }
}
