package io.dynamobackup.engine.conformance.vault;

import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.BackupVaultListMember;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.EncryptionKeyType;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsResponse;
import software.amazon.awssdk.services.backup.model.VaultState;
import software.amazon.awssdk.services.backup.model.VaultType;

class BackupVaultTests {
  private static final String ARN = "arn:aws:backup:us-east-1:123456789012:backup-vault:nightly";
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/mine";

  private Target target = Target.instant();
  private BackupClient backup = target.backup();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void a_vault_is_described_as_it_was_created() {
    CreateBackupVaultResponse created =
        backup.createBackupVault(
            r -> r.backupVaultName("nightly").encryptionKeyArn(KEY).creatorRequestId("once"));

    DescribeBackupVaultResponse vault = describe("nightly");

    assertThat(created.backupVaultArn()).isEqualTo(ARN).isEqualTo(vault.backupVaultArn());
    assertThat(created.creationDate())
        .isEqualTo(Instant.parse("2018-12-14T14:25:00Z"))
        .isEqualTo(vault.creationDate());
    assertThat(vault.encryptionKeyArn()).isEqualTo(KEY);
    assertThat(vault.encryptionKeyType()).isEqualTo(EncryptionKeyType.CUSTOMER_MANAGED_KMS_KEY);
    assertThat(vault.creatorRequestId()).isEqualTo("once");
    assertThat(vault.vaultType()).isEqualTo(VaultType.BACKUP_VAULT);
    assertThat(vault.vaultState()).isEqualTo(VaultState.AVAILABLE);
    assertThat(vault.numberOfRecoveryPoints()).isZero();
    assertThat(vault.locked()).isFalse();
    assertThat(vault.lockDate()).isNull();
  }

  @Test
  void without_a_key_a_vault_has_the_one_aws_manages() {
    create("nightly", "daily");

    assertThat(describe("nightly").encryptionKeyArn())
        .startsWith("arn:aws:kms:us-east-1:123456789012:key/")
        .isEqualTo(describe("daily").encryptionKeyArn());
    assertThat(describe("nightly").encryptionKeyType()).isNull();
  }

  @Test
  void there_is_no_default_vault() {
    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
  }

  @Test
  void a_name_is_taken_once() {
    backup.createBackupVault(r -> r.backupVaultName("nightly").creatorRequestId("once"));

    AlreadyExistsException refusal =
        catchThrowableOfType(AlreadyExistsException.class, () -> create("nightly"));

    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo("Backup vault with the same name already exists");
    assertThat(refusal.arn()).isEqualTo(ARN);
    assertThat(refusal.creatorRequestId()).isEqualTo("once");
    assertThat(refusal.statusCode()).isEqualTo(400);
  }

  @Test
  void names_differ_by_case() {
    create("nightly", "Nightly");

    assertThat(names(backup.listBackupVaults(r -> {}))).containsExactly("Nightly", "nightly");
  }

  @Test
  void the_same_creator_request_is_carried_out_once() {
    Instant first =
        backup
            .createBackupVault(r -> r.backupVaultName("nightly").creatorRequestId("once"))
            .creationDate();
    target.advance(Duration.ofHours(1));

    CreateBackupVaultResponse again =
        backup.createBackupVault(r -> r.backupVaultName("nightly").creatorRequestId("once"));

    assertThat(again.creationDate()).isEqualTo(first);
  }

  @Test
  void a_creator_request_id_that_is_none_is_refused() {
    assertThat(
            Refused.by(
                () ->
                    backup.createBackupVault(
                        r -> r.backupVaultName("nightly").creatorRequestId("a".repeat(51)))))
        .isEqualTo(
            new Refused(
                "InvalidParameterValueException",
                "CreatorRequestId (%s) must be 1 to 50 letters, digits, '-', '_' or '.'"
                    .formatted("a".repeat(51))));
    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Random Backups", "n\u00e4chtlich", "a/b"})
  void a_name_that_is_none_is_refused(String name) {
    Refused refused = Refused.by(() -> create(name));

    assertThat(refused.code()).isEqualTo("InvalidParameterValueException");
    assertThat(refused.message())
        .isEqualTo(
            "1 validation error detected: Value '%s' at 'backupVaultName' failed to satisfy"
                    .formatted(name)
                + " constraint: Member must satisfy regular expression pattern:"
                + " ^[a-zA-Z0-9\\-\\_]{2,50}$");
    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
  }

  @Test
  void a_vault_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> describe("nightly")))
        .isEqualTo(new Refused("ResourceNotFoundException", "Backup vault nightly not found"));
  }

  @Test
  void a_vault_that_is_not_there_is_denied_as_observed() {
    target.close();
    target =
        Target.with(
            EngineOptions.instant().toBuilder().observed(Observed.UNKNOWN_VAULT_DENIED).build());
    backup = target.backup();

    assertThat(Refused.by(() -> describe("nightly")))
        .isEqualTo(
            new Refused(
                "AccessDeniedException", "Insufficient privileges to perform this action."));
  }

  @Test
  void a_vault_of_another_account_is_not_to_be_seen() {
    assertThat(
            Refused.by(
                () ->
                    backup.describeBackupVault(
                        r -> r.backupVaultName("nightly").backupVaultAccountId("999999999999"))))
        .isEqualTo(
            new Refused(
                "AccessDeniedException", "Insufficient privileges to perform this action."));
  }

  @Test
  void a_deleted_vault_is_gone_and_its_name_is_free() {
    create("nightly");

    backup.deleteBackupVault(r -> r.backupVaultName("nightly"));

    assertThat(Refused.by(() -> describe("nightly"))).isEqualTo(asUnknown("Backup vault nightly"));
    create("nightly");
  }

  @Test
  void pages_are_the_whole_list() {
    List<String> all = IntStream.range(10, 27).mapToObj(i -> "vault-" + i).toList();
    create(all.toArray(String[]::new));

    List<String> listed =
        backup.listBackupVaultsPaginator(r -> r.maxResults(5)).stream()
            .flatMap(page -> names(page).stream())
            .toList();

    assertThat(listed).isEqualTo(all);
  }

  @Test
  void a_page_that_holds_all_is_the_last() {
    create("one", "two");

    ListBackupVaultsResponse page = backup.listBackupVaults(r -> r.maxResults(2));

    assertThat(page.backupVaultList()).hasSize(2);
    assertThat(page.nextToken()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "zz", "from nightly"})
  void a_token_that_is_none_is_refused(String token) {
    assertThat(Refused.by(() -> backup.listBackupVaults(r -> r.nextToken(token))))
        .isEqualTo(new Refused("InvalidParameterValueException", "Invalid NextToken: " + token));
  }

  @Test
  void a_token_of_another_list_is_refused() {
    create("one", "two");
    String token = backup.listBackupVaults(r -> r.maxResults(1)).nextToken();

    assertThat(Refused.by(() -> backup.listBackupPlans(r -> r.nextToken(token))))
        .isEqualTo(new Refused("InvalidParameterValueException", "Invalid NextToken: " + token));
  }

  @Test
  void no_vault_is_shared_or_air_gapped() {
    create("nightly");

    assertThat(names(backup.listBackupVaults(r -> r.byShared(true)))).isEmpty();
    assertThat(names(backup.listBackupVaults(r -> r.byShared(false)))).hasSize(1);
    assertThat(names(backup.listBackupVaults(r -> r.byVaultType(VaultType.BACKUP_VAULT))))
        .hasSize(1);
    assertThat(
            names(
                backup.listBackupVaults(
                    r -> r.byVaultType(VaultType.LOGICALLY_AIR_GAPPED_BACKUP_VAULT))))
        .isEmpty();
  }

  @Test
  void the_vault_after_the_three_hundredth_is_too_many() {
    IntStream.range(0, 300).forEach(i -> create("vault-" + i));

    assertThat(Refused.by(() -> create("one-more")))
        .isEqualTo(asTooMany("The limit of 300 backup vaults per Region is exceeded"));
    assertThat(Refused.by(() -> describe("one-more")))
        .isEqualTo(asUnknown("Backup vault one-more"));
  }

  private void create(String... names) {
    for (String name : names) {
      backup.createBackupVault(r -> r.backupVaultName(name));
    }
  }

  private DescribeBackupVaultResponse describe(String name) {
    return backup.describeBackupVault(r -> r.backupVaultName(name));
  }

  private static List<String> names(ListBackupVaultsResponse page) {
    return page.backupVaultList().stream().map(BackupVaultListMember::backupVaultName).toList();
  }
}
