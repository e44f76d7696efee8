package io.dynamobackup.engine.conformance;

import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** The tables and backups that clients make, to be removed when a test is over. */
final class Leftovers implements ExecutionInterceptor {
  private final DynamoDbClient own;
  private final boolean waiting;
  private final Set<String> tables = new LinkedHashSet<>();
  private final Set<String> backups = new LinkedHashSet<>();

  /**
   * @param own a client of its own to look, wait and remove with
   * @param waiting whether a call returns only when what it changes has changed
   */
  Leftovers(DynamoDbClient own, boolean waiting) {
    this.own = own;
    this.waiting = waiting;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.response() instanceof CreateTableResponse created) {
      made(created.tableDescription());
    } else if (context.response() instanceof RestoreTableFromBackupResponse restored) {
      made(restored.tableDescription());
    } else if (context.response() instanceof RestoreTableToPointInTimeResponse restored) {
      made(restored.tableDescription());
    } else if (context.response() instanceof UpdateTableResponse updated) {
      made(updated.tableDescription());
    } else if (context.response() instanceof DeleteTableResponse deleted && waiting) {
      awaitEnd(deleted.tableDescription().tableName());
    } else if (context.response() instanceof CreateBackupResponse backedUp) {
      backups.add(backedUp.backupDetails().backupArn());
    }
  }

  private void made(TableDescription table) {
    tables.add(table.tableName());
    if (waiting) {
      awaitActive(table.tableName());
    }
  }

  private void awaitActive(String table) {
    own.waiter().waitUntilTableExists(r -> r.tableName(table));
  }

  private void awaitEnd(String table) {
    own.waiter().waitUntilTableNotExists(r -> r.tableName(table));
  }

  void remove() {
    tables.forEach(this::removeTable);
    backups.forEach(this::removeBackup);
    own.close();
  }

  private void removeTable(String table) {
    try {
      awaitActive(table);
      if (own.describeTable(r -> r.tableName(table)).table().deletionProtectionEnabled()) {
        own.updateTable(r -> r.tableName(table).deletionProtectionEnabled(false));
      }
      own.deleteTable(r -> r.tableName(table));
    } catch (ResourceNotFoundException gone) {
      return;
    }
    awaitEnd(table);
  }

  private void removeBackup(String arn) {
    try {
      own.deleteBackup(r -> r.backupArn(arn));
    } catch (BackupNotFoundException gone) {
      return;
    }
  }
}
