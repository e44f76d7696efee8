package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.BackupErrors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The topic of Amazon SNS that a vault tells of what happens; whether there is such a topic is not
 * asked. AWS Backup tells topics of the vault's own account only, and no FIFO topics (Developer
 * Guide, "Notification options with AWS Backup").
 */
final class Topic {
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:(\\d{12}):[a-zA-Z0-9_-]{1,256}");

  private Topic() {}

  /** Throws what AWS says of a topic that an account's vaults cannot tell anything. */
  static void check(String arn, Account account) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw BackupErrors.invalidParameter("Invalid SNSTopicArn: " + arn);
    }
    if (!parts.group(1).equals(account.id())) {
      throw BackupErrors.invalidParameter(
          "SNSTopicArn (%s) must be of account %s".formatted(arn, account.id()));
    }
  }
}
