package io.dynamobackup.junit.tape;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** The tables and backups that a test has made at an endpoint. */
final class Made {
  private final DynamoDbClient client;
  private final Set<String> tables = new LinkedHashSet<>();
  private final Set<String> backups = new LinkedHashSet<>();

  Made(EndpointClient endpoint, String region) {
    this.client =
        DynamoDbClient.builder()
            .httpClient(endpoint)
            .region(Region.of(region))
            .endpointOverride(URI.create("http://taped.invalid"))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .authSchemeProvider(
                parameters ->
                    List.of(AuthSchemeOption.builder().schemeId("smithy.api#noAuth").build()))
            .build();
  }

  /** Waits until what a call makes, changes or deletes is as it will be. */
  void await(Exchange exchange) {
    switch (exchange.operation()) {
      case "CreateTable", "UpdateTable" -> awaitActive(exchange.asked("TableName"));
      case "RestoreTableFromBackup", "RestoreTableToPointInTime" ->
          awaitActive(exchange.asked("TargetTableName"));
      case "DeleteTable" -> awaitEnd(exchange.asked("TableName"));
      case "CreateBackup" -> add(exchange.response());
      default -> {}
    }
  }

  private void awaitActive(@Nullable String table) {
    if (table != null) {
      tables.add(table);
      try (DynamoDbWaiter waiter = client.waiter()) {
        waiter.waitUntilTableExists(r -> r.tableName(table));
      }
    }
  }

  private void awaitEnd(@Nullable String table) {
    try (DynamoDbWaiter waiter = client.waiter()) {
      waiter.waitUntilTableNotExists(r -> r.tableName(table));
    }
  }

  private void add(@Nullable Object answer) {
    if (answer instanceof Map<?, ?> map
        && map.get("BackupDetails") instanceof Map<?, ?> details
        && details.get("BackupArn") instanceof String arn) {
      backups.add(arn);
    }
  }

  /** Deletes what is still there. */
  void remove() {
    tables.forEach(this::removeTable);
    backups.forEach(this::removeBackup);
  }

  private void removeTable(String table) {
    try {
      client.deleteTable(r -> r.tableName(table));
    } catch (ResourceNotFoundException gone) {
      return;
    }
    awaitEnd(table);
  }

  private void removeBackup(String arn) {
    try {
      client.deleteBackup(r -> r.backupArn(arn));
    } catch (BackupNotFoundException gone) {
      // the test deleted it itself
    }
  }
}
