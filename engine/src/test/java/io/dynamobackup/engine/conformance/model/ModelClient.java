package io.dynamobackup.engine.conformance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The same calls as the model's, through a client. */
final class ModelClient {
  private static final String TABLE = ModelSchema.TABLE;

  private final DynamoDbClient client;
  private final ModelSchema schema;

  ModelClient(DynamoDbClient client, ModelSchema schema) {
    this.client = client;
    this.schema = schema;
  }

  /** What one page returned. */
  record Page(
      List<Map<String, AttributeValue>> items,
      int count,
      int scanned,
      @Nullable Map<String, AttributeValue> last) {}

  /** Returns the item that was replaced or deleted, or the item that an update left. */
  Answer write(ModelStep step) {
    ModelCondition condition = step.condition(schema);
    try {
      return switch (step.kind()) {
        case PUT -> put(step, condition);
        case DELETE -> delete(step, condition);
        default -> update(step, condition);
      };
    } catch (ConditionalCheckFailedException e) {
      return Answer.FAILED;
    } catch (DynamoDbException e) {
      return Answer.REFUSED;
    }
  }

  private Answer put(ModelStep step, @Nullable ModelCondition condition) {
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(TABLE)
            .item(step.item(schema))
            .returnValues(ReturnValue.ALL_OLD);
    if (condition != null && step.legacy()) {
      put.expected(condition.expected());
    } else if (condition != null) {
      put.conditionExpression(condition.kind().text)
          .expressionAttributeNames(condition.names())
          .expressionAttributeValues(orNull(condition.values()));
    }
    return Answer.of(client.putItem(put.build()).attributes());
  }

  private Answer delete(ModelStep step, @Nullable ModelCondition condition) {
    DeleteItemRequest.Builder delete =
        DeleteItemRequest.builder()
            .tableName(TABLE)
            .key(step.key(schema))
            .returnValues(ReturnValue.ALL_OLD);
    if (condition != null && step.legacy()) {
      delete.expected(condition.expected());
    } else if (condition != null) {
      delete
          .conditionExpression(condition.kind().text)
          .expressionAttributeNames(condition.names())
          .expressionAttributeValues(orNull(condition.values()));
    }
    return Answer.of(client.deleteItem(delete.build()).attributes());
  }

  private Answer update(ModelStep step, @Nullable ModelCondition condition) {
    ModelUpdate update = step.update(schema);
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(TABLE)
            .key(step.key(schema))
            .returnValues(ReturnValue.ALL_NEW);
    if (step.legacy()) {
      request.attributeUpdates(update.attributeUpdates());
      if (condition != null) {
        request.expected(condition.expected());
      }
    } else {
      Map<String, String> names = new HashMap<>(Map.of("#u", update.attribute()));
      Map<String, AttributeValue> values = new HashMap<>(update.values());
      if (condition != null) {
        request.conditionExpression(condition.kind().text);
        names.putAll(condition.names());
        values.putAll(condition.values());
      }
      request
          .updateExpression(update.kind().text)
          .expressionAttributeNames(names)
          .expressionAttributeValues(orNull(values));
    }
    return Answer.of(client.updateItem(request.build()).attributes());
  }

  /** Returns all pages of a query. */
  List<Page> query(ModelRead read) {
    QueryRequest request = queryRequest(read);
    List<Page> pages = new ArrayList<>();
    Map<String, AttributeValue> start = null;
    do {
      Map<String, AttributeValue> from = start;
      QueryResponse response = client.query(request.toBuilder().exclusiveStartKey(from).build());
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      pages.add(new Page(response.items(), response.count(), response.scannedCount(), start));
    } while (start != null);
    return pages;
  }

  private static QueryRequest queryRequest(ModelRead read) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(TABLE)
            .indexName(read.source().index())
            .scanIndexForward(read.forward())
            .limit(read.limit());
    ModelSource source = read.source();
    ModelRange range = read.range();
    if (read.legacy()) {
      Map<String, Condition> keys = new HashMap<>();
      keys.put(
          source.partition(),
          Condition.builder()
              .comparisonOperator(ComparisonOperator.EQ)
              .attributeValueList(read.partition())
              .build());
      if (source.sort() != null && range.kind() != ModelRange.Kind.ALL) {
        keys.put(source.sort(), range.keyCondition());
      }
      request.keyConditions(keys);
      if (read.filter() != null) {
        request.queryFilter(read.filter().filter());
      }
      return request.build();
    }
    Map<String, String> names = new HashMap<>(Map.of("#p", source.partition()));
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":p", read.partition()));
    String text = "#p = :p";
    if (source.sort() != null && range.kind() != ModelRange.Kind.ALL) {
      text += range.kind().text;
      names.put("#s", source.sort());
      values.putAll(range.values());
    }
    if (read.filter() != null) {
      request.filterExpression(read.filter().kind().text);
      names.putAll(read.filter().names());
      values.putAll(read.filter().values());
    }
    return request
        .keyConditionExpression(text)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }

  /** Returns all pages of a scan, or of one of the segments of a scan. */
  List<Page> scan(ModelRead read, int segment, int segments) {
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(TABLE)
            .indexName(read.source().index())
            .limit(read.limit())
            .segment(segments == 1 ? null : segment)
            .totalSegments(segments == 1 ? null : segments);
    ModelCondition filter = read.filter();
    if (filter != null && read.legacy()) {
      request.scanFilter(filter.filter());
    } else if (filter != null) {
      request
          .filterExpression(filter.kind().text)
          .expressionAttributeNames(filter.names())
          .expressionAttributeValues(orNull(filter.values()));
    }
    List<Page> pages = new ArrayList<>();
    Map<String, AttributeValue> start = null;
    do {
      Map<String, AttributeValue> from = start;
      ScanResponse response = client.scan(request.exclusiveStartKey(from).build());
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      pages.add(new Page(response.items(), response.count(), response.scannedCount(), start));
    } while (start != null);
    return pages;
  }

  private static @Nullable Map<String, AttributeValue> orNull(Map<String, AttributeValue> values) {
    return values.isEmpty() ? null : values;
  }
}
