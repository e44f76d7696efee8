package io.dynamobackup.engine.vault;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The role that AWS Backup is to use, by its ARN; whether there is such a role is not asked. */
@API(status = Status.INTERNAL)
public final class RoleArn {
  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/.+");

  private RoleArn() {}

  /**
   * Refuses what cannot be a role.
   *
   * @throws software.amazon.awssdk.services.backup.model.InvalidParameterValueException if it
   *     cannot
   */
  public static void check(String arn) {
    if (!ROLE.matcher(arn).matches()) {
      throw BackupErrors.invalidParameter("Invalid IAM role ARN: " + arn);
    }
  }
}
