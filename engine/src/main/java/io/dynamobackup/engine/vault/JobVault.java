package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The vault of a job, which may have gone since the job was created, or never have been.
 *
 * @param name unique in the account and Region
 * @param arn names it anywhere
 */
@API(status = Status.INTERNAL)
public record JobVault(String name, String arn) {

  /** Returns what a job knows of a vault. */
  public static JobVault of(Vault vault) {
    return new JobVault(vault.name(), vault.arn());
  }
}
