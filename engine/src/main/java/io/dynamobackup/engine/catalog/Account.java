package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Whose tables these are, and in which region: the part of every ARN that a table's name is not.
 *
 * @param region such as {@code us-east-1}
 * @param id twelve digits
 */
@API(status = Status.EXPERIMENTAL)
public record Account(String region, String id) {
  private static final int ID_DIGITS = 14;

  /**
   * Written out: the first record that makes its own takes a cold JVM 20 ms, and all start here.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account account
        && region.equals(account.region)
        && id.equals(account.id);
  }

  @Override
  public int hashCode() {
    return 31 * region.hashCode() + id.hashCode();
  }

  /** Returns whose the thing with that ARN is. */
  static Account of(String arn) {
    String[] parts = arn.split(":", -1);
    return new Account(parts[3], parts[4]);
  }

  /** Returns the same account in another Region. */
  public Account in(String otherRegion) {
    return new Account(otherRegion, id);
  }

  /** Returns the ARN of the table of that name. */
  public String tableArn(String tableName) {
    return "arn:%s:dynamodb:%s:%s:table/%s".formatted(partition(), region, id, tableName);
  }

  /** Returns the ARN of a backup; AWS writes its creation time in milliseconds, in 14 digits. */
  public BackupArn backupArn(String tableName, Instant createdAt, String suffix) {
    return new BackupArn(
        partition(),
        "dynamodb",
        region,
        id,
        tableName,
        fourteenDigits(createdAt.toEpochMilli()) + "-" + suffix);
  }

  private static String fourteenDigits(long millis) {
    String digits = Long.toString(millis);
    return "0".repeat(Math.max(0, ID_DIGITS - digits.length())) + digits;
  }

  /** Returns the AWS partition of the region. */
  public String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
