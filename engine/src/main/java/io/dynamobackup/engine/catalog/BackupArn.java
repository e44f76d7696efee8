package io.dynamobackup.engine.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of a DynamoDB backup, in its parts.
 *
 * <p>Its order is that of a catalog: by id, that is by creation time, then by table. As the parts
 * alone decide it, an ARN without a backup has a place too.
 *
 * @param partition such as {@code aws}
 * @param service always {@code dynamodb}, unless the ARN is wrong
 * @param region such as {@code us-east-1}
 * @param account twelve digits
 * @param table the name of the table that was backed up
 * @param id creation time in milliseconds, in 14 digits, a hyphen, 8 hexadecimal digits
 */
@API(status = Status.INTERNAL)
public record BackupArn(
    String partition, String service, String region, String account, String table, String id)
    implements Comparable<BackupArn> {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:([^:]*):([^:]*):([^:]*):([^:]*):table/([a-zA-Z0-9_.-]+)/backup/(\\d{14}-[0-9a-f]{8})");

  /** Reads an ARN; null when the text is not of the form. */
  public static @Nullable BackupArn parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? new BackupArn(
            parts.group(1),
            parts.group(2),
            parts.group(3),
            parts.group(4),
            parts.group(5),
            parts.group(6))
        : null;
  }

  /** Returns true if it is DynamoDB's, in a partition such as {@code aws}. */
  public boolean isOfDynamoDb(String inPartition) {
    return service.equals("dynamodb") && partition.equals(inPartition);
  }

  @Override
  public int compareTo(BackupArn other) {
    int byId = id.compareTo(other.id);
    return byId == 0 ? table.compareTo(other.table) : byId;
  }

  @Override
  public String toString() {
    return "arn:"
        + partition
        + ":"
        + service
        + ":"
        + region
        + ":"
        + account
        + ":table/"
        + table
        + "/backup/"
        + id;
  }
}
