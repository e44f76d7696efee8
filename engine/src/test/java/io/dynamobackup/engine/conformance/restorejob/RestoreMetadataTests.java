package io.dynamobackup.engine.conformance.restorejob;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.GetRecoveryPointRestoreMetadataResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;

class RestoreMetadataTests {
  private static final String KEY =
      "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000001";

  private final Restores restores = Restores.in(Target.instant());

  @AfterEach
  void close() {
    restores.target().close();
  }

  @Test
  void keys_are_the_same_in_any_case() {
    String id = restores.start(Map.of("TARGETTABLENAME", Restores.RESTORED));

    assertThat(restores.describe(id).status()).isEqualTo(RestoreJobStatus.COMPLETED);
    assertThat(restores.backup().getRestoreJobMetadata(r -> r.restoreJobId(id)).metadata())
        .isEqualTo(Map.of("TARGETTABLENAME", Restores.RESTORED));
  }

  @Test
  void what_was_given_is_told_in_the_order_of_its_keys() {
    String id =
        restores.start(
            Map.of(
                "targetTableName",
                Restores.RESTORED,
                "encryptionType",
                "KMS",
                "kmsMasterKeyArn",
                KEY,
                "aws:backup:request-id",
                "request"));

    assertThat(restores.backup().getRestoreJobMetadata(r -> r.restoreJobId(id)).metadata().keySet())
        .containsExactly(
            "aws:backup:request-id", "encryptionType", "kmsMasterKeyArn", "targetTableName");
  }

  @Test
  void without_encryption_the_key_is_one_that_aws_owns() {
    restores.start();

    assertThat(restores.restored().sseDescription()).isNull();
  }

  @Test
  void the_key_may_be_the_customers() {
    restores.start(
        Map.of(
            "targetTableName", Restores.RESTORED, "encryptionType", "KMS", "kmsMasterKeyArn", KEY));

    assertThat(restores.restored().sseDescription().kmsMasterKeyArn()).isEqualTo(KEY);
  }

  @Test
  void kms_without_a_key_is_that_which_aws_manages() {
    restores.start(Map.of("targetTableName", Restores.RESTORED, "encryptionType", "KMS"));

    assertThat(restores.restored().sseDescription().status()).isEqualTo(SSEStatus.ENABLED);
  }

  @Test
  void what_a_recovery_point_says_restores_it_under_another_name() {
    GetRecoveryPointRestoreMetadataResponse asItWas =
        restores
            .backup()
            .getRecoveryPointRestoreMetadata(
                r -> r.backupVaultName(Jobs.VAULT).recoveryPointArn(restores.arn()));
    assertThat(asItWas.restoreMetadata())
        .isEqualTo(Map.of("targetTableName", "Music", "encryptionType", "Default"));
    assertThat(asItWas.resourceType()).isEqualTo("DynamoDB");

    restores.target().client().deleteTable(r -> r.tableName("Music"));
    String id = restores.start(asItWas.restoreMetadata());

    assertThat(restores.describe(id).createdResourceArn()).isEqualTo(Jobs.TABLE_ARN);
  }

  @Test
  void a_recovery_point_of_an_encrypted_table_says_its_key() {
    DynamoDbClient client = restores.target().client();
    client.updateTable(r -> r.tableName("Music").sseSpecification(s -> s.enabled(true)));
    String arn = new Jobs(restores.target()).recoveryPoint(job -> {});

    assertThat(
            restores
                .backup()
                .getRecoveryPointRestoreMetadata(
                    r -> r.backupVaultName(Jobs.VAULT).recoveryPointArn(arn))
                .restoreMetadata())
        .isEqualTo(
            Map.of(
                "targetTableName",
                "Music",
                "encryptionType",
                "KMS",
                "kmsMasterKeyArn",
                client
                    .describeTable(r -> r.tableName("Music"))
                    .table()
                    .sseDescription()
                    .kmsMasterKeyArn()));
  }

  static List<Arguments> wrong() {
    return List.of(
        Arguments.of(
            Map.of("targetTableName", "Restored", "tableName", "x"),
            "unknown key tableName; a table has targetTableName, encryptionType, kmsMasterKeyArn"
                + " and aws:backup:request-id"),
        Arguments.of(
            Map.of("targetTableName", "Restored", "TargetTableName", "x"),
            "targetTableName is there twice"),
        Arguments.of(
            Map.of("targetTableName", "a!"),
            "targetTableName (a!) must be the name of a table, [a-zA-Z0-9_.-]{3,255}"),
        Arguments.of(
            Map.of("targetTableName", "Restored", "encryptionType", "AES"),
            "encryptionType (AES) must be Default or KMS"),
        Arguments.of(
            Map.of(
                "targetTableName", "Restored", "encryptionType", "Default", "kmsMasterKeyArn", KEY),
            "kmsMasterKeyArn is for encryptionType KMS only"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_is_refused(Map<String, String> metadata, String rule) {
    assertThat(Refused.by(() -> restores.start(metadata)))
        .isEqualTo(
            new Refused("InvalidParameterValueException", "Invalid restore metadata: " + rule));
    assertThat(restores.backup().listRestoreJobs(r -> {}).restoreJobs()).isEmpty();
  }
}
