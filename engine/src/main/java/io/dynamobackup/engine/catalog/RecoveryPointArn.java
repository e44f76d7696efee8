package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of a backup that AWS Backup has and DynamoDB has not.
 *
 * @param partition such as {@code aws}
 * @param region such as {@code us-east-1}
 * @param account twelve digits
 * @param id a UUID
 */
@API(status = Status.INTERNAL)
public record RecoveryPointArn(String partition, String region, String account, String id) {
  private static final Pattern FORM =
      Pattern.compile("arn:([^:]*):backup:([^:]*):([^:]*):recovery-point:([A-Za-z0-9-]+)");

  /** Reads an ARN; null when the text is not of the form. */
  public static @Nullable RecoveryPointArn parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? new RecoveryPointArn(parts.group(1), parts.group(2), parts.group(3), parts.group(4))
        : null;
  }

  /** Returns the ARN of that id in an account. */
  public static RecoveryPointArn in(Account account, String id) {
    return new RecoveryPointArn(account.partition(), account.region(), account.id(), id);
  }

  /** Throws what DynamoDB says to another account. */
  public void requireOf(Account asking) {
    if (!partition.equals(asking.partition())) {
      throw Errors.validation("Invalid Request: BackupArn is not valid");
    }
    if (!account.equals(asking.id())) {
      throw Errors.accessDenied("Access is denied");
    }
  }

  @Override
  public String toString() {
    return "arn:%s:backup:%s:%s:recovery-point:%s".formatted(partition, region, account, id);
  }
}
