package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Finds the table whose tags a request names by its ARN, and changes them. */
record TaggedTable(Account account, Tables tables) {
  private static final Pattern ARN =
      Pattern.compile("arn:([^:]*):dynamodb:([^:]*):([^:]*):table/([^/]+)(/.*)?");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  /** Returns the table; one that is CREATING or DELETING has no tags to speak of. */
  Table find(String arn, Instant now) {
    Table table = tables.find(name(arn), now);
    if (table == null || !table.serves(now)) {
      throw ResourceNotFoundException.builder()
          .message("Requested resource not found: ResourceArn: " + arn + " not found")
          .build();
    }
    return table;
  }

  private String name(String arn) {
    if (!arn.startsWith("arn:")) {
      throw Errors.invalidParameter("ARNs must start with 'arn:': " + arn);
    }
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches() || isOf(parts.group(5), "/backup/") || isOf(parts.group(5), "/export/")) {
      throw Errors.invalidParameter("Provided Arn is not a DynamoDB resource arn: " + arn);
    }
    if (isOf(parts.group(5), "/stream/")) {
      throw Errors.notModelled("tags of streams");
    }
    if (parts.group(5) != null) {
      throw Errors.invalidParameter(
          "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: "
              + arn);
    }
    if (!parts.group(1).equals(account.partition())
        || !parts.group(2).equals(account.region())
        || !NAME.matcher(parts.group(4)).matches()) {
      throw Errors.validation("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
    }
    if (!parts.group(3).equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    return parts.group(4);
  }

  private static boolean isOf(String rest, String kind) {
    return rest != null && rest.startsWith(kind);
  }

  void set(Table table, List<Tag> tags) {
    tables.redefine(
        table,
        table.definition().toBuilder().tags(tags.isEmpty() ? (List<Tag>) null : tags).build());
  }
}
