package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromJsonRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanFromJsonResponse;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;

/** Stubs and verification of AWS Backup's operations, by their typed requests and responses. */
class StubsOfAwsBackupTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final Stubs stubs = engine.stubs();
  private final BackupClient backup = engine.backupClient();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void typed_response_answers() {
    stubs.stubFor(
        operation("backup:CreateBackupVault")
            .willReturn(CreateBackupVaultResponse.builder().backupVaultName("fake").build()));

    assertThat(backup.createBackupVault(r -> r.backupVaultName("nightly")).backupVaultName())
        .isEqualTo("fake");
  }

  @Test
  void typed_request_narrows_down() {
    stubs.stubFor(
        operation("backup:CreateBackupVault")
            .matching(CreateBackupVaultRequest.class, r -> r.backupVaultName().equals("audit"))
            .willReturn(Faults.error("LimitExceededException", "no more vaults", 400)));

    backup.createBackupVault(r -> r.backupVaultName("nightly"));

    assertThatThrownBy(() -> backup.createBackupVault(r -> r.backupVaultName("audit")))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("no more vaults");
    stubs.verify(2, operation("backup:CreateBackupVault"));
  }

  @Test
  void shapes_that_the_sdk_spells_otherwise_than_the_operation_fit_it() {
    stubs.stubFor(
        operation("backup:GetBackupPlanFromJSON")
            .matching(GetBackupPlanFromJsonRequest.class, r -> true)
            .willReturn(
                GetBackupPlanFromJsonResponse.builder()
                    .backupPlan(p -> p.backupPlanName("fake"))
                    .build()));

    assertThat(
            backup
                .getBackupPlanFromJSON(r -> r.backupPlanTemplateJson("{}"))
                .backupPlan()
                .backupPlanName())
        .isEqualTo("fake");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                operation("backup:GetBackupPlanFromJSON")
                    .matching(TagResourceRequest.class, r -> true))
        .withMessage(
            "backup:GetBackupPlanFromJSON has requests of type GetBackupPlanFromJsonRequest, not"
                + " TagResourceRequest");
  }

  @Test
  void shapes_of_the_other_service_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation("TagResource").matching(TagResourceRequest.class, r -> true))
        .withMessageStartingWith("TagResource has requests of type TagResourceRequest, not");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> operation("CreateBackup").willReturn(CreateBackupVaultResponse.builder().build()))
        .withMessage(
            "CreateBackup is answered by a CreateBackupResponse, not by a"
                + " CreateBackupVaultResponse");
  }
}
