package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Finds the live table a restore to a point in time is of: by name, or by ARN. */
record RecoverySource(Account account, Tables tables) {
  private static final Pattern ARN =
      Pattern.compile("arn:([^:]+):dynamodb:([^:]+):(\\d{12}):table/([a-zA-Z0-9_.-]{3,255})");

  /** Checks what can be seen in the request alone, and returns the Region the source is in. */
  String region(RestoreTableToPointInTimeRequest request) {
    String arn = request.sourceTableArn();
    if (arn == null && request.sourceTableName() == null) {
      throw Errors.validation(
          "The parameter 'TableName' is required but was not present in the request");
    }
    if (arn != null && request.sourceTableName() != null) {
      throw Errors.validation("Must provide exactly one of: sourceTableArn, sourceTableName");
    }
    return arn == null ? account.region() : region(parts(arn), request);
  }

  private String region(Matcher arn, RestoreTableToPointInTimeRequest request) {
    if (!arn.group(3).equals(account.id())) {
      throw Errors.validation(
          "This action is only supported by accounts that match the resource owner’s account.");
    }
    String region = arn.group(2);
    if (!region.equals(account.region()) && request.sseSpecificationOverride() == null) {
      throw Errors.validation(
          "Invalid Request: sseSpecificationOverride must be provided for cross-region restores");
    }
    return region;
  }

  private Matcher parts(String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches() || !parts.group(1).equals(account.partition())) {
      throw Errors.validation("sourceTableArn is not a valid ARN");
    }
    return parts;
  }

  /** Returns the table; one that is CREATING or DELETING is not found. */
  Table find(RestoreTableToPointInTimeRequest request, Instant now) {
    String arn = request.sourceTableArn();
    if (arn == null) {
      return tables.forRecovery(request.sourceTableName(), now);
    }
    Table table = tables.find(parts(arn).group(4), now);
    if (table == null || !table.serves(now)) {
      throw TableNotFoundException.builder().message("Table not found").build();
    }
    return table;
  }
}
