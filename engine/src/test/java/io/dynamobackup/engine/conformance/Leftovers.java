package io.dynamobackup.engine.conformance;

import static java.lang.Boolean.TRUE;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.waiters.Waiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** The tables and backups that clients make, to be removed when a test is over. */
final class Leftovers implements ExecutionInterceptor {
  private static final Duration POLL = Duration.ofSeconds(2);

  private final DynamoDbClient own;
  private final boolean waiting;
  private final Waiter<DescribeTableResponse> changes =
      Waiter.builder(DescribeTableResponse.class)
          .addAcceptor(WaiterAcceptor.successOnResponseAcceptor(r -> isActive(r.table())))
          .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(r -> true))
          .addAcceptor(WaiterAcceptor.successOnExceptionAcceptor(Leftovers::isGone))
          .overrideConfiguration(
              c -> c.maxAttempts(150).backoffStrategyV2(BackoffStrategy.fixedDelay(POLL)))
          .build();
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
    changes.run(() -> own.describeTable(r -> r.tableName(table)));
  }

  private static boolean isGone(Throwable error) {
    return error instanceof ResourceNotFoundException;
  }

  private static boolean isActive(TableDescription table) {
    return table.tableStatus() == TableStatus.ACTIVE
        && table.globalSecondaryIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
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
      TableDescription described = own.describeTable(r -> r.tableName(table)).table();
      if (TRUE.equals(described.deletionProtectionEnabled())) {
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
