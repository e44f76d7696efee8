package io.dynamobackup.junit.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
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
  private final Map<String, Phrase<?, ?>> byName = new HashMap<>();

  private TablePhrases() {
    add(
        "CreateTable",
        CreateTableRequest.class,
        CreateTableResponse.class,
        r -> r.tableName(),
        a -> a.tableDescription().tableStatusAsString());
    add(
        "UpdateTable",
        UpdateTableRequest.class,
        UpdateTableResponse.class,
        r -> r.tableName(),
        a -> a.tableDescription().tableStatusAsString());
    add(
        "DeleteTable",
        DeleteTableRequest.class,
        DeleteTableResponse.class,
        r -> r.tableName(),
        a -> a.tableDescription().tableStatusAsString());
    add(
        "DescribeTable",
        DescribeTableRequest.class,
        DescribeTableResponse.class,
        r -> r.tableName(),
        a -> a.table().tableStatusAsString() + ", " + Texts.count(a.table().itemCount(), "item"));
    add(
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

  static Map<String, Phrase<?, ?>> all() {
    return new TablePhrases().byName;
  }

  private <Q extends SdkRequest, A extends SdkResponse> void add(
      String name,
      Class<Q> request,
      Class<A> response,
      Function<Q, String> asked,
      Function<A, String> answered) {
    byName.put(name, new Phrase<>(request, response, asked, answered));
  }
}
