package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.catalog.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The tables and backups of one account in one Region. */
record Contents(List<Map<String, Object>> tables, List<Map<String, Object>> backups) {

  static Contents of(DynamoDbEngine engine, Account account) {
    DynamoDbClient client = engine.account(account.id()).client(Region.of(account.region()));
    return new Contents(
        client.listTablesPaginator().tableNames().stream()
            .map(name -> table(client.describeTable(r -> r.tableName(name)).table()))
            .toList(),
        backups(client));
  }

  private static List<Map<String, Object>> backups(DynamoDbClient client) {
    List<Map<String, Object>> backups = new ArrayList<>();
    ListBackupsResponse page = client.listBackups(r -> r.backupType(BackupTypeFilter.ALL));
    page.backupSummaries().forEach(backup -> backups.add(backup(backup)));
    while (page.lastEvaluatedBackupArn() != null) {
      String last = page.lastEvaluatedBackupArn();
      page =
          client.listBackups(r -> r.backupType(BackupTypeFilter.ALL).exclusiveStartBackupArn(last));
      page.backupSummaries().forEach(backup -> backups.add(backup(backup)));
    }
    return backups;
  }

  private static Map<String, Object> table(TableDescription table) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", table.tableName());
    told.put("status", table.tableStatusAsString());
    told.put("items", table.itemCount());
    told.put("bytes", table.tableSizeBytes());
    return told;
  }

  private static Map<String, Object> backup(BackupSummary backup) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("arn", backup.backupArn());
    told.put("name", backup.backupName());
    told.put("table", backup.tableName());
    told.put("type", backup.backupTypeAsString());
    told.put("status", backup.backupStatusAsString());
    told.put("createdAt", backup.backupCreationDateTime().toString());
    return told;
  }
}
