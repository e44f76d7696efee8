package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Observed;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Finds the vault that a request names. */
@API(status = Status.INTERNAL)
public record VaultLookup(Account account, Vaults vaults, boolean deniesTheUnknown) {

  /** Returns what finds the vaults of an account in a Region. */
  public static VaultLookup of(EngineServices services) {
    return new VaultLookup(
        services.account(),
        services.states().of(Vaults.class, Vaults::new),
        services.observed().contains(Observed.UNKNOWN_VAULT_DENIED));
  }

  /** Returns the vault of that name; throws what AWS says when there is none. */
  public Vault get(String name) {
    Vault vault = vaults.find(name);
    if (vault == null) {
      throw deniesTheUnknown
          ? BackupErrors.accessDenied()
          : BackupErrors.notFound("Backup vault %s not found".formatted(name));
    }
    return vault;
  }

  /**
   * Returns the vault of that name in the account a request may name. Of another account only
   * logically air-gapped vaults can be shared, and an engine has none.
   */
  public Vault get(String name, @Nullable String accountId) {
    if (accountId != null && !accountId.equals(account.id())) {
      throw BackupErrors.accessDenied();
    }
    return get(name);
  }

  /** Returns the ARN of a vault of this account and Region. */
  public String arn(String name) {
    return AwsBackupArn.of(account, "backup-vault", name);
  }
}
