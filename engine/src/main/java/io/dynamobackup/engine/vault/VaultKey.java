package io.dynamobackup.engine.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.catalog.Account;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.EncryptionKeyType;

/**
 * The KMS key of a vault.
 *
 * @param arn of a customer's key, or of the key AWS manages for AWS Backup in an account
 * @param type null for the key that AWS manages
 */
@API(status = Status.INTERNAL)
public record VaultKey(String arn, @Nullable EncryptionKeyType type) {

  /** Returns the key of a vault that is created with that key, or with none. */
  public static VaultKey of(@Nullable String arn, Account account) {
    return arn == null
        ? new VaultKey(managedByAws(account), null)
        : new VaultKey(arn, EncryptionKeyType.CUSTOMER_MANAGED_KMS_KEY);
  }

  private static String managedByAws(Account account) {
    String id = UUID.nameUUIDFromBytes((account + "alias/aws/backup").getBytes(UTF_8)).toString();
    return "arn:%s:kms:%s:%s:key/%s"
        .formatted(account.partition(), account.region(), account.id(), id);
  }
}
