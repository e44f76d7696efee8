package io.dynamobackup.junit.account;

import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** How tables are told. */
final class TablePhrases {
  private TablePhrases() {}

  static void addTo(PhraseBook phrases) {
    phrases.add(
        "CreateTable",
        CreateTableRequest.class,
        CreateTableResponse.class,
        r -> r.tableName(),
        a -> a.tableDescription().tableStatusAsString());
    phrases.add(
        "UpdateTable",
        UpdateTableRequest.class,
        UpdateTableResponse.class,
        r -> r.tableName(),
        a -> a.tableDescription().tableStatusAsString());
    phrases.add(
        "DeleteTable",
        DeleteTableRequest.class,
        DeleteTableResponse.class,
        r -> r.tableName(),
        a -> a.tableDescription().tableStatusAsString());
    phrases.add(
        "DescribeTable",
        DescribeTableRequest.class,
        DescribeTableResponse.class,
        r -> r.tableName(),
        a -> a.table().tableStatusAsString() + ", " + Texts.count(a.table().itemCount(), "item"));
    phrases.add(
        "ListTables",
        ListTablesRequest.class,
        ListTablesResponse.class,
        r -> r.exclusiveStartTableName() == null ? "" : "after " + r.exclusiveStartTableName(),
        a ->
            Texts.count(a.tableNames(), "table")
                + (a.tableNames().isEmpty()
                    ? ""
                    : ": " + Texts.shortened(String.join(", ", a.tableNames()))));
  }
}
