package io.dynamobackup.engine.catalog;

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
  private static final String START = "arn:";
  private static final String TABLE = ":table/";
  private static final String BACKUP = "/backup/";
  private static final int TIME_DIGITS = 14;
  private static final int ID_LENGTH = 23;

  /** Reads an ARN; null when the text is not of the form. */
  public static @Nullable BackupArn parse(String text) {
    int service = text.indexOf(':', START.length());
    int region = text.indexOf(':', service + 1);
    int account = text.indexOf(':', region + 1);
    int resource = text.indexOf(':', account + 1);
    int table = resource + TABLE.length();
    int id = text.length() - ID_LENGTH;
    int end = id - BACKUP.length();
    boolean isOfForm =
        text.startsWith(START)
            && service > 0
            && region > service
            && account > region
            && resource > account
            && text.startsWith(TABLE, resource)
            && table < end
            && text.startsWith(BACKUP, end)
            && TableName.hasOnlyItsCharacters(text, table, end)
            && isId(text, id);
    return isOfForm
        ? new BackupArn(
            text.substring(START.length(), service),
            text.substring(service + 1, region),
            text.substring(region + 1, account),
            text.substring(account + 1, resource),
            text.substring(table, end),
            text.substring(id))
        : null;
  }

  /** Returns true if it is DynamoDB's, in a partition such as {@code aws}. */
  public boolean isOfDynamoDb(String inPartition) {
    return service.equals("dynamodb") && partition.equals(inPartition);
  }

  private static boolean isId(String text, int start) {
    for (int i = 0; i < ID_LENGTH; i++) {
      if (!isInId(text.charAt(start + i), i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInId(char c, int place) {
    boolean isDigit = c >= '0' && c <= '9';
    if (place < TIME_DIGITS) {
      return isDigit;
    }
    return place == TIME_DIGITS ? c == '-' : isDigit || (c >= 'a' && c <= 'f');
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
