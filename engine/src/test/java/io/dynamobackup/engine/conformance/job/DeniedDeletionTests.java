package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.ProtectedResource;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;

/** Deletions of recovery points whose role does not allow them. */
class DeniedDeletionTests {
  private final Jobs jobs = Jobs.in(Target.instant());
  private final DynamoDbEngine engine = jobs.target().engine();
  private final String arn = jobs.recoveryPoint(job -> {});

  @BeforeEach
  void deny() {
    engine.denyRole(Jobs.ROLE);
  }

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_recovery_point_whose_role_is_denied_stays_and_has_expired() {
    delete();

    assertThat(jobs.describePoint(arn).status()).isEqualTo(RecoveryPointStatus.EXPIRED);
    assertThat(jobs.inVault()).containsExactly(arn);
    assertThat(jobs.backup().listProtectedResources(r -> {}).results())
        .extracting(ProtectedResource::lastRecoveryPointArn)
        .containsExactly(arn);
    assertThat(
            jobs.target()
                .client()
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .backupDetails()
                .backupArn())
        .isEqualTo(arn);
  }

  @Test
  void it_goes_once_its_role_is_allowed_again() {
    delete();
    engine.allowRole(Jobs.ROLE);
    delete();

    assertThat(jobs.inVault()).isEmpty();
  }

  @Test
  void monitoring_tells_that_it_has_expired_and_not_that_it_goes() {
    delete();

    assertThat(engine.monitoring().events("Recovery Point State Change"))
        .extracting(event -> String.valueOf(event.detail().get("status")))
        .contains("EXPIRED")
        .doesNotContain("DELETING");
    assertThat(engine.monitoring().sum("NumberOfRecoveryPointsExpired")).isEqualTo(1);
  }

  @Test
  void a_retention_that_ends_while_the_role_is_denied_leaves_it_expired() {
    engine.allowRole(Jobs.ROLE);
    String kept = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));
    engine.denyRole(Jobs.ROLE);

    engine.clock().advance(Duration.ofDays(7));

    assertThat(jobs.describePoint(kept).status()).isEqualTo(RecoveryPointStatus.EXPIRED);
    assertThat(jobs.inVault()).contains(kept);
    assertThat(engine.monitoring().sum("NumberOfRecoveryPointsExpired")).isEqualTo(1);
  }

  @Test
  void one_that_has_expired_so_stays_until_somebody_deletes_it() {
    engine.allowRole(Jobs.ROLE);
    String kept = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));
    engine.denyRole(Jobs.ROLE);
    engine.clock().advance(Duration.ofDays(7));
    engine.allowRole(Jobs.ROLE);
    engine.clock().advance(Duration.ofDays(30));
    assertThat(jobs.describePoint(kept).status()).isEqualTo(RecoveryPointStatus.EXPIRED);

    jobs.delete(kept);

    assertThat(jobs.inVault()).doesNotContain(kept);
  }

  @Test
  void a_retention_that_ends_when_the_role_is_allowed_again_is_as_any() {
    engine.allowRole(Jobs.ROLE);
    String kept = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));
    engine.denyRole(Jobs.ROLE);
    engine.clock().advance(Duration.ofDays(6));
    engine.allowRole(Jobs.ROLE);

    engine.clock().advance(Duration.ofDays(1));

    assertThat(jobs.inVault()).doesNotContain(kept);
  }

  @Test
  void a_new_retention_that_is_over_while_the_role_is_denied_leaves_it_expired() {
    engine.clock().advance(Duration.ofDays(10));

    jobs.keep(arn, 1);

    assertThat(jobs.describePoint(arn).status()).isEqualTo(RecoveryPointStatus.EXPIRED);
    assertThat(jobs.inVault()).containsExactly(arn);
  }

  private void delete() {
    jobs.backup().deleteRecoveryPoint(r -> r.backupVaultName(Jobs.VAULT).recoveryPointArn(arn));
  }
}
