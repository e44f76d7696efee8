package io.dynamobackup.engine.conformance.vault;

import static io.dynamobackup.engine.stubbing.Calls.operation;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** AWS Backup beside DynamoDB, in one engine. */
class TwoServicesTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void an_operation_of_the_same_name_is_that_of_its_service() {
    Music.create(engine.client());
    engine.backupClient().createBackupVault(r -> r.backupVaultName("nightly"));

    engine
        .backupClient()
        .tagResource(
            r ->
                r.resourceArn("arn:aws:backup:us-east-1:123456789012:backup-vault:nightly")
                    .tags(Map.of("of", "vault")));
    engine
        .client()
        .tagResource(
            r ->
                r.resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                    .tags(Tag.builder().key("of").value("table").build()));

    assertThat(
            engine
                .backupClient()
                .listTags(
                    r ->
                        r.resourceArn("arn:aws:backup:us-east-1:123456789012:backup-vault:nightly"))
                .tags())
        .isEqualTo(Map.of("of", "vault"));
  }

  @Test
  void vaults_are_of_one_account_in_one_region() {
    BackupClient elsewhere = engine.backupClient(Region.EU_WEST_1);
    BackupClient another = engine.account("999999999999").backupClient(Region.US_EAST_1);
    engine.backupClient().createBackupVault(r -> r.backupVaultName("nightly"));

    assertThat(elsewhere.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
    assertThat(another.createBackupVault(r -> r.backupVaultName("nightly")).backupVaultArn())
        .isEqualTo("arn:aws:backup:us-east-1:999999999999:backup-vault:nightly");
  }

  @Test
  void the_asynchronous_client_sees_the_same_vaults() {
    engine.backupAsyncClient().createBackupVault(r -> r.backupVaultName("nightly")).join();

    assertThat(engine.backupClient().listBackupVaults(r -> {}).backupVaultList()).hasSize(1);
    assertThat(engine.backupAsyncClient()).isSameAs(engine.backupAsyncClient());
    assertThat(engine.backupClient()).isSameAs(engine.backupClient());
  }

  @Test
  void stubs_know_operations_of_aws_backup_by_the_names_of_iam() {
    engine.stubs().stubFor(operation("backup:CreateBackupVault").willReturn(throttling()).times(2));

    engine.backupClient().createBackupVault(r -> r.backupVaultName("nightly"));

    engine.stubs().verify(3, operation("backup:CreateBackupVault"));
  }

  @Test
  void what_an_engine_does_not_have_is_refused_by_name() {
    assertThat(Refused.by(() -> engine.backupClient().listLegalHolds(r -> {})))
        .isEqualTo(
            new Refused(
                "UnknownOperationException",
                "DynamoBackup does not have the operation ListLegalHolds of AWS Backup yet"));
  }
}
