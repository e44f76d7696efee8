package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Account;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The ARN of something that AWS Backup has. */
@API(status = Status.INTERNAL)
public final class AwsBackupArn {
  private AwsBackupArn() {}

  /**
   * Returns the ARN of something in an account and Region.
   *
   * @param type such as {@code backup-vault}
   * @param name unique among those of the type
   */
  public static String of(Account account, String type, String name) {
    return "arn:%s:backup:%s:%s:%s:%s"
        .formatted(account.partition(), account.region(), account.id(), type, name);
  }

  /** Returns the ARN of something that has a name, and is not the only one to have had it. */
  public static String of(Account account, String type, String name, String id) {
    return of(account, type, name + "-" + id);
  }
}
