package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** An item that writes expect to be so. */
abstract class ExpectedConditions {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  final Map<String, AttributeValue> item =
      Map.ofEntries(
          Map.entry("p", s("k")),
          Map.entry("number", n("2")),
          Map.entry("text", s("hello")),
          Map.entry("bytes", b(1, 2, 250)),
          Map.entry("numbers", fromNs(List.of("2", "4"))),
          Map.entry("texts", fromSs(List.of("a", "b"))),
          Map.entry("blobs", fromBs(List.of(b(7).b()))),
          Map.entry("list", fromL(List.of(n("2"), fromBool(true), fromNul(true)))),
          Map.entry("map", fromM(Map.of("a", n("1")))),
          Map.entry("nothing", fromNul(true)));

  @BeforeEach
  void create() {
    Keyed.byString(client);
    client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
  }

  @AfterEach
  void close() {
    target.close();
  }

  static ExpectedAttributeValue expected(String operator, AttributeValue... values) {
    return ExpectedAttributeValue.builder()
        .comparisonOperator(operator)
        .attributeValueList(values)
        .build();
  }

  static ExpectedAttributeValue expected(Consumer<ExpectedAttributeValue.Builder> of) {
    return ExpectedAttributeValue.builder().applyMutation(of).build();
  }

  boolean holds(Map<String, ExpectedAttributeValue> expected, ConditionalOperator joined) {
    try {
      client.putItem(
          r -> r.tableName(Keyed.TABLE).item(item).expected(expected).conditionalOperator(joined));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  boolean holds(String attribute, String operator, AttributeValue... values) {
    return holds(Map.of(attribute, expected(operator, values)), null);
  }
}
