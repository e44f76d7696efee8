package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** The {@code TableArn} of a request about exports; a name will not do. */
record ExportSource(Account account, Tables tables) {
  private static final Pattern ARN =
      Pattern.compile("arn:([^:]*):dynamodb:([^:]*):([^:]*):table/(.+)");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  /** Returns the table to be exported: it exists, and is neither CREATING nor DELETING. */
  Table require(String arn, Instant now) {
    Table table = find(arn, now);
    if (table == null || !table.serves(now)) {
      throw TableNotFoundException.builder().message("Table not found: " + arn).build();
    }
    return table;
  }

  /** Returns the table, whatever its status, or null; none is in another Region. */
  @Nullable Table find(String arn, Instant now) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw Errors.invalidParameter("tableArn is not a valid ARN");
    }
    if (!parts.group(3).equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    if (!NAME.matcher(parts.group(4)).matches()) {
      throw Errors.validation("Invalid Request: Table ARN is invalid.");
    }
    boolean isHere =
        parts.group(1).equals(account.partition()) && parts.group(2).equals(account.region());
    return isHere ? tables.find(parts.group(4), now) : null;
  }
}
