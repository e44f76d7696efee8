package io.dynamobackup.engine.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The ARN of a stream, taken apart. */
@API(status = Status.INTERNAL)
public record StreamArn(
    String partition, String region, String account, String table, String label) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:([^:]*):dynamodb:([^:]*):([^:]*):table/([a-zA-Z0-9_.-]{3,255})/stream/(.+)");

  /** Returns the ARN taken apart, or null if it is not one of a stream. */
  public static @Nullable StreamArn parse(String arn) {
    Matcher parts = FORM.matcher(arn);
    return parts.matches()
        ? new StreamArn(
            parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5))
        : null;
  }
}
