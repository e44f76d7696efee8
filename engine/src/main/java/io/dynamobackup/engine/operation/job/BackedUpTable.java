package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.vault.BackupErrors;
import java.time.Instant;

/** Finds the table that a job is to back up. */
record BackedUpTable(Account account, Tables tables) {

  Table get(String arn, Instant now) {
    String[] parts = arn.split(":", 6);
    if (parts.length < 6 || !parts[0].equals("arn")) {
      throw BackupErrors.invalidParameter("Invalid ARN: " + arn);
    }
    if (!parts[2].equals("dynamodb") || !parts[5].startsWith("table/")) {
      throw BackupErrors.invalidParameter("Unsupported resource type: " + arn);
    }
    String name = parts[5].substring("table/".length());
    Table table = arn.equals(account.tableArn(name)) ? tables.find(name, now) : null;
    if (table == null || !table.serves(now)) {
      throw BackupErrors.notFound("Table %s not found".formatted(arn));
    }
    return table;
  }
}
