package io.dynamobackup.assertj;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** A table as a client sees it: all of it, read with strong consistency. */
record TableView(DynamoDbClient dynamo, String name) {

  String title() {
    return "table \"%s\"".formatted(name);
  }

  @Nullable TableDescription find() {
    try {
      return describe();
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  TableDescription describe() {
    return dynamo.describeTable(request -> request.tableName(name)).table();
  }

  /** Returns the names of the key attributes, the partition key's first. */
  static List<String> keys(TableDescription table) {
    return table.keySchema().stream().map(KeySchemaElement::attributeName).toList();
  }

  /** Returns all items by their keys, in an order that is always the same. */
  Map<String, ItemText> items(List<String> keys) {
    Map<String, ItemText> items = new TreeMap<>();
    dynamo
        .scanPaginator(request -> request.tableName(name).consistentRead(true))
        .items()
        .forEach(item -> items.put(ItemText.of(item).only(keys).toString(), ItemText.of(item)));
    return items;
  }

  /** Returns how many items there are; {@code ItemCount} of DescribeTable is hours old. */
  int count() {
    return dynamo
        .scanPaginator(request -> request.tableName(name).consistentRead(true).select("COUNT"))
        .stream()
        .mapToInt(page -> page.count())
        .sum();
  }

  @Nullable ItemText item(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        dynamo.getItem(request -> request.tableName(name).key(key).consistentRead(true)).item();
    return item.isEmpty() ? null : ItemText.of(item);
  }

  /** Returns the attribute that says when items expire, or null if time to live is off. */
  @Nullable String timeToLive() {
    TimeToLiveDescription description =
        dynamo.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
    return switch (description.timeToLiveStatus()) {
      case ENABLED, ENABLING -> description.attributeName();
      default -> null;
    };
  }

  boolean hasPointInTimeRecovery() {
    return dynamo
            .describeContinuousBackups(request -> request.tableName(name))
            .continuousBackupsDescription()
            .pointInTimeRecoveryDescription()
            .pointInTimeRecoveryStatus()
        == PointInTimeRecoveryStatus.ENABLED;
  }

  Map<String, String> tags(String arn) {
    Map<String, String> tags = new TreeMap<>();
    String page = null;
    do {
      String token = page;
      ListTagsOfResourceResponse answer =
          dynamo.listTagsOfResource(request -> request.resourceArn(arn).nextToken(token));
      answer.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
      page = answer.nextToken();
    } while (page != null);
    return tags;
  }
}
