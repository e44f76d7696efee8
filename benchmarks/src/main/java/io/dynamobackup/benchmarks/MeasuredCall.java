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

    @Override
    int backups() {
      return 1;
    }
  },
  CREATE_BACKUP(4_000, 1.5) {
    @Override
    IntFunction<Object> on(DynamoDbClient client, String arn) {
      return i -> client.createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"));
    }

    @Override
    int backups() {
      return 1;
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

    @Override
    int backups() {
      return 10_000;
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

  /** Returns how many backups the call needs; peers without backups can answer it if none. */
  int backups() {
    return 0;
  }

  /** Fills a world, and has the floor record an answer to each call; returns a backup's ARN. */
  String prepare(DynamoDbClient client) {
    Music.create(client);
    Music.fill(client, ITEMS);
    client.getItem(get -> get.tableName(Music.TABLE).key(Music.key(0)));
    Orders.create(client);
    Orders.fill(client, CUSTOMERS * Orders.OF_CUSTOMER);
    client.query(Orders.query(0));
    return backups() == 0 ? "" : prepareBackups(client);
  }

  private String prepareBackups(DynamoDbClient client) {
    String arn = "";
    for (int i = 0; i < backups(); i++) {
      arn =
          client
              .createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"))
              .backupDetails()
              .backupArn();
    }
    String last = arn;
    client.describeBackup(describe -> describe.backupArn(last));
    client.listBackups();
    return last;
  }
}
