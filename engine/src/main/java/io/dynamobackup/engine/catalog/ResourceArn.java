package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ResourceArn} of a request that is about a table or a stream, taken apart.
 *
 * @param text the ARN as it was sent
 * @param stream the label of the stream, or null if the table is meant
 */
@API(status = Status.INTERNAL)
public record ResourceArn(
    String text,
    String partition,
    String region,
    String account,
    String table,
    @Nullable String stream) {
  private static final Pattern ARN =
      Pattern.compile("arn:([^:]*):dynamodb:([^:]*):([^:]*):table/([^/]+)(/.*)?");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
  private static final String STREAM = "/stream/";

  /** Returns the ARN taken apart; that of an index, a backup or an export is refused. */
  public static ResourceArn parse(String arn) {
    if (!arn.startsWith("arn:")) {
      throw Errors.invalidParameter("ARNs must start with 'arn:': " + arn);
    }
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches() || isOf(parts.group(5), "/backup/") || isOf(parts.group(5), "/export/")) {
      throw Errors.invalidParameter("Provided Arn is not a DynamoDB resource arn: " + arn);
    }
    String rest = parts.group(5);
    if (rest != null && !isOf(rest, STREAM)) {
      throw Errors.invalidParameter(
          "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: "
              + arn);
    }
    return new ResourceArn(
        arn,
        parts.group(1),
        parts.group(2),
        parts.group(3),
        parts.group(4),
        rest == null ? null : rest.substring(STREAM.length()));
  }

  private static boolean isOf(@Nullable String rest, String kind) {
    return rest != null && rest.startsWith(kind);
  }

  /** Returns true if the ARN is of the account's region, and its table's name could be one. */
  public boolean isOfRegion(Account own) {
    return partition.equals(own.partition())
        && region.equals(own.region())
        && NAME.matcher(table).matches();
  }

  /** Returns true if the ARN is of the account. */
  public boolean isOf(Account own) {
    return account.equals(own.id());
  }
}
