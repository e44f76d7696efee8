package io.dynamobackup.engine.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The order in which AWS tells what is wrong with the members of a request. It is none of theirs in
 * the model; those named here were recorded by paritysuite/dynamodb-conformance in 2026.
 */
final class MemberOrder {
  private static final Map<String, List<String>> FIRST =
      Map.of(
          "PutItemRequest", List.of("ReturnConsumedCapacity", "ReturnValues"),
          "DeleteItemRequest", List.of("ReturnConsumedCapacity", "ReturnValues"),
          "UpdateItemRequest",
              List.of("ReturnConsumedCapacity", "TableName", "ReturnValues", "ConditionalOperator"),
          "TransactWriteItemsRequest", List.of("TransactItems", "ClientRequestToken"),
          "CreateTableRequest",
              List.of("AttributeDefinitions", "TableName", "KeySchema", "GlobalSecondaryIndexes"));

  private MemberOrder() {}

  /**
   * Returns the words of a line, each of which begins with the name of a member, in this order.
   *
   * @param structure the name of the request's class
   */
  static List<String> of(String structure, List<String> words) {
    List<String> ordered = new ArrayList<>();
    for (String first : FIRST.getOrDefault(structure, List.of())) {
      words.stream().filter(word -> isOf(word, first)).forEach(ordered::add);
    }
    words.stream().filter(word -> !ordered.contains(word)).forEach(ordered::add);
    return ordered;
  }

  private static boolean isOf(String word, String member) {
    return word.startsWith(member + ":") || word.startsWith(member + "!:");
  }
}
