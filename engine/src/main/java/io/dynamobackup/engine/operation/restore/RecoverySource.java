package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.restoration.SourceRegion;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Finds the live table a restore to a point in time is of: by name, or by ARN. */
record RecoverySource(EngineServices services) {
  private static final Pattern ARN =
      Pattern.compile("arn:([^:]+):dynamodb:([^:]+):(\\d{12}):table/([a-zA-Z0-9_.-]{3,255})");

  /** Checks what can be seen in the request alone, and returns the Region the source is in. */
  SourceRegion region(RestoreTableToPointInTimeRequest request) {
    String arn = request.sourceTableArn();
    if (arn == null && request.sourceTableName() == null) {
      throw Errors.validation(
          "The parameter 'TableName' is required but was not present in the request");
    }
    if (arn != null && request.sourceTableName() != null) {
      throw Errors.validation("Must provide exactly one of: sourceTableArn, sourceTableName");
    }
    return arn == null
        ? new SourceRegion(account().region(), services)
        : region(parts(arn), request);
  }

  private SourceRegion region(Matcher arn, RestoreTableToPointInTimeRequest request) {
    if (!arn.group(3).equals(account().id())) {
      throw Errors.validation(
          "This action is only supported by accounts that match the resource owner’s account.");
    }
    SourceRegion region = new SourceRegion(arn.group(2), services);
    region.checkEncryption(request.sseSpecificationOverride());
    return region;
  }

  private Account account() {
    return services.account();
  }

  private Matcher parts(String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches() || !parts.group(1).equals(account().partition())) {
      throw Errors.validation("sourceTableArn is not a valid ARN");
    }
    return parts;
  }

  /** Returns the table; one that is CREATING or DELETING is not found. */
  static Table find(RestoreTableToPointInTimeRequest request, SourceRegion region, Instant now) {
    Tables tables = region.services().tables();
    String arn = request.sourceTableArn();
    if (arn == null) {
      return tables.forRecovery(request.sourceTableName(), now);
    }
    Table table = tables.find(arn.substring(arn.indexOf('/') + 1), now);
    if (table == null || !table.serves(now)) {
      throw TableNotFoundException.builder().message("Table not found").build();
    }
    return table;
  }
}
