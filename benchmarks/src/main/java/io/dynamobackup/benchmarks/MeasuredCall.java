package io.dynamobackup.benchmarks;

import java.util.List;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

/** The calls that have a target against the floor. */
enum MeasuredCall {
  GET_ITEM(8_000, 1.35) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.getItem(get -> get.tableName(Music.TABLE).key(Music.key(i % ITEMS)));
    }
  },
  PUT_ITEM(8_000, 1.35) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.putItem(put -> put.tableName(Music.TABLE).item(Music.song(i % ITEMS)));
    }
  },
  DESCRIBE_BACKUP(8_000, 1.5) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.describeBackup(describe -> describe.backupArn(arn));
    }
  },
  CREATE_BACKUP(4_000, 1.5) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"));
    }

    /** No test makes tens of thousands, which would pile up in the rounds. */
    @Override
    void undo(DynamoDbClient client, String arn) {
      List<BackupSummary> page = client.listBackups().backupSummaries();
      while (page.size() > 1) {
        for (BackupSummary made : page) {
          if (!made.backupArn().equals(arn)) {
            client.deleteBackup(delete -> delete.backupArn(made.backupArn()));
          }
        }
        page = client.listBackups().backupSummaries();
      }
    }
  },
  LIST_BACKUPS_PAGE(600, 1.5) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.listBackups();
    }
  },
  QUERY_OF_HUNDRED(600, 1.5) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.query(Orders.query(i % CUSTOMERS));
    }
  };

  private static final int ITEMS = 1000;
  private static final int CUSTOMERS = 10;
  private static final int BACKUPS = 10_000;

  private final int calls;
  private final double target;

  MeasuredCall(int calls, double target) {
    this.calls = calls;
    this.target = target;
  }

  abstract IntFunction<Object> on(DynamoDbClient client, String arn);

  /** Takes back what the calls of a round made; not measured. */
  void undo(DynamoDbClient client, String arn) {}

  /** Returns how many calls are a round. */
  int calls() {
    return calls;
  }

  /** Returns how much more than the floor it may cost. */
  double target() {
    return target;
  }

  /** Fills a world, and has the floor record an answer to each call; returns a backup's ARN. */
  String prepare(DynamoDbClient client) {
    Music.create(client);
    Music.fill(client, ITEMS);
    client.getItem(get -> get.tableName(Music.TABLE).key(Music.key(0)));
    Orders.create(client);
    Orders.fill(client, CUSTOMERS * Orders.OF_CUSTOMER);
    client.query(Orders.query(0));
    String arn =
        client
            .createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    client.describeBackup(describe -> describe.backupArn(arn));
    if (this == LIST_BACKUPS_PAGE) {
      for (int i = 1; i < BACKUPS; i++) {
        client.createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"));
      }
    }
    client.listBackups();
    return arn;
  }
}
