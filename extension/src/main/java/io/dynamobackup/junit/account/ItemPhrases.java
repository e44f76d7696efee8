package io.dynamobackup.junit.account;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** How items are told. */
final class ItemPhrases {
  private ItemPhrases() {}

  static void addTo(PhraseBook phrases) {
    phrases.add(
        "PutItem",
        PutItemRequest.class,
        PutItemResponse.class,
        r -> r.tableName() + " " + Texts.item(r.item()),
        a -> "stored");
    phrases.add(
        "GetItem",
        GetItemRequest.class,
        GetItemResponse.class,
        r -> r.tableName() + " " + Texts.item(r.key()),
        a -> a.hasItem() ? Texts.item(a.item()) : "nothing");
    phrases.add(
        "DeleteItem",
        DeleteItemRequest.class,
        DeleteItemResponse.class,
        r -> r.tableName() + " " + Texts.item(r.key()),
        a -> "deleted");
    phrases.add(
        "UpdateItem",
        UpdateItemRequest.class,
        UpdateItemResponse.class,
        r ->
            r.tableName()
                + " "
                + Texts.item(r.key())
                + (r.updateExpression() == null
                    ? ""
                    : ", " + Texts.shortened(r.updateExpression())),
        a -> a.hasAttributes() ? Texts.item(a.attributes()) : "updated");
    phrases.add(
        "Query",
        QueryRequest.class,
        QueryResponse.class,
        r ->
            r.tableName()
                + (r.keyConditionExpression() == null
                    ? ""
                    : ", " + Texts.shortened(r.keyConditionExpression())),
        a -> page(a.count(), a.hasLastEvaluatedKey()));
    phrases.add(
        "Scan",
        ScanRequest.class,
        ScanResponse.class,
        r -> r.tableName(),
        a -> page(a.count(), a.hasLastEvaluatedKey()));
    phrases.add(
        "BatchGetItem",
        BatchGetItemRequest.class,
        BatchGetItemResponse.class,
        r -> String.join(", ", r.requestItems().keySet()),
        a -> found(a));
    phrases.add(
        "BatchWriteItem",
        BatchWriteItemRequest.class,
        BatchWriteItemResponse.class,
        ItemPhrases::writes,
        a ->
            a.unprocessedItems().isEmpty()
                ? "all written"
                : Texts.count(size(a.unprocessedItems()), "write") + " left undone");
    phrases.add(
        "TransactWriteItems",
        TransactWriteItemsRequest.class,
        TransactWriteItemsResponse.class,
        r -> Texts.count(r.transactItems(), "write"),
        a -> "all written");
    phrases.add(
        "TransactGetItems",
        TransactGetItemsRequest.class,
        TransactGetItemsResponse.class,
        r -> Texts.count(r.transactItems(), "item"),
        a -> Texts.count(a.responses(), "answer"));
  }

  private static String page(Integer count, boolean more) {
    return Texts.count(count, "item") + (more ? ", and more" : "");
  }

  private static String found(BatchGetItemResponse response) {
    return Texts.count(response.responses().values().stream().mapToInt(List::size).sum(), "item")
        + (response.unprocessedKeys().isEmpty() ? "" : ", and some keys left undone");
  }

  private static String writes(BatchWriteItemRequest request) {
    return String.join(", ", request.requestItems().keySet())
        + ", "
        + Texts.count(size(request.requestItems()), "write");
  }

  private static int size(Map<String, List<WriteRequest>> requests) {
    return requests.values().stream().mapToInt(List::size).sum();
  }
}
