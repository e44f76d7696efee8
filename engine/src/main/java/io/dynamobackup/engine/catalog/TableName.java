package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The {@code TableName} of a request, which AWS takes as a name or as an ARN. */
@API(status = Status.INTERNAL)
public final class TableName {
  private static final Pattern ARN =
      Pattern.compile("arn:([^:]*):dynamodb:([^:]*):([^:]*):table/([a-zA-Z0-9_.-]{3,255})");

  private TableName() {}

  /** Returns what a request names, which AWS misses in words of its own. */
  public static String required(@Nullable String nameOrArn) {
    if (nameOrArn == null) {
      throw Errors.validation(
          "The parameter 'TableName' is required but was not present in the request");
    }
    return nameOrArn;
  }

  /** Returns whether a part of a text is made of what names are made of, and of nothing else. */
  public static boolean hasOnlyItsCharacters(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isOfNames(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfNames(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }

  /** Returns the name; an ARN must be one of a table of this account in this region. */
  public static String of(String nameOrArn, Account account) {
    if (!nameOrArn.startsWith("arn:")) {
      return nameOrArn;
    }
    Matcher parts = ARN.matcher(nameOrArn);
    if (!parts.matches()
        || !parts.group(1).equals(account.partition())
        || !parts.group(2).equals(account.region())) {
      throw Errors.validation("Invalid ResourceArn provided as input " + nameOrArn);
    }
    if (!parts.group(3).equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    return parts.group(4);
  }
}
