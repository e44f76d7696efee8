package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.EngineServices;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of a vault, in its parts.
 *
 * @param account whose it is, and where
 * @param name of the vault
 */
@API(status = Status.INTERNAL)
public record VaultArn(Account account, String name) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:([^:]*):backup:([a-z0-9-]+):(\\d{12}):backup-vault:([a-zA-Z0-9\\-_]{2,50})");

  /** Returns what the account of the vault has in its Region. */
  EngineServices services(EngineServices asking) {
    return account.equals(asking.account()) ? asking : asking.accounts().services(account);
  }

  /** Returns the vault, or null where there is none. */
  public @Nullable Vault find(EngineServices asking) {
    return services(asking).states().of(Vaults.class, Vaults::new).find(name);
  }

  /** Reads an ARN, or throws what AWS says of one that is none. */
  public static VaultArn parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (parts.matches()) {
      Account account = new Account(parts.group(2), parts.group(3));
      if (account.partition().equals(parts.group(1))) {
        return new VaultArn(account, parts.group(4));
      }
    }
    throw BackupErrors.invalidParameter("Invalid backup vault ARN: " + text);
  }
}
