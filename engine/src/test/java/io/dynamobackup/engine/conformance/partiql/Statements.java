package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Runs statements on three tables: {@code Texts} with a string as its key, {@code Numbers} with a
 * number, and {@code Pairs} with two strings.
 */
final class Statements implements AutoCloseable {
  static final String MALFORMED = "Statement wasn't well formed, can't be processed: ";

  private final Target target = Target.instant();

  Statements() {
    create("Texts", List.of(Music.string("pk")), false);
    create("Numbers", List.of(attribute("pk", ScalarAttributeType.N)), false);
    create("Pairs", List.of(Music.string("pk"), Music.string("sk")), true);
  }

  private void create(String name, List<AttributeDefinition> attributes, boolean sorted) {
    client()
        .createTable(
            r -> {
              r.tableName(name)
                  .attributeDefinitions(attributes)
                  .keySchema(Music.hash("pk"))
                  .billingMode(BillingMode.PAY_PER_REQUEST);
              if (sorted) {
                r.keySchema(Music.hash("pk"), Music.range("sk"));
              }
            });
  }

  static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  DynamoDbClient client() {
    return target.client();
  }

  void advance(Duration duration) {
    target.advance(duration);
  }

  ExecuteStatementResponse run(String statement, AttributeValue... parameters) {
    return run(statement, r -> {}, parameters);
  }

  ExecuteStatementResponse run(
      String statement,
      Consumer<ExecuteStatementRequest.Builder> change,
      AttributeValue... parameters) {
    return client()
        .executeStatement(
            r -> {
              r.statement(statement);
              if (parameters.length > 0) {
                r.parameters(parameters);
              }
              change.accept(r);
            });
  }

  List<Map<String, AttributeValue>> items(String statement, AttributeValue... parameters) {
    return run(statement, parameters).items();
  }

  /** Returns the values of an attribute, a string, of what a statement returns. */
  List<String> strings(String attribute, String statement, AttributeValue... parameters) {
    return items(statement, parameters).stream().map(item -> item.get(attribute).s()).toList();
  }

  /** Returns all items of all pages. */
  List<Map<String, AttributeValue>> all(String statement, int limit, AttributeValue... parameters) {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ExecuteStatementResponse page =
          run(statement, r -> r.limit(limit).nextToken(next), parameters);
      all.addAll(page.items());
      token = page.nextToken();
    } while (token != null);
    return all;
  }

  /** Returns the error a statement leads to. */
  DynamoDbException error(String statement, AttributeValue... parameters) {
    return error(() -> run(statement, parameters));
  }

  static DynamoDbException error(Runnable call) {
    return catchThrowableOfType(DynamoDbException.class, call::run);
  }

  /** Returns the text of the {@code ValidationException} a statement leads to. */
  String refusal(String statement, AttributeValue... parameters) {
    return refusal(() -> run(statement, parameters));
  }

  static String refusal(Runnable call) {
    DynamoDbException error = error(call);
    if (error == null) {
      return "nothing was refused";
    }
    String code = error.awsErrorDetails().errorCode();
    return code.equals("ValidationException") ? error.awsErrorDetails().errorMessage() : code;
  }

  void put(String table, Map<String, AttributeValue> item) {
    client().putItem(r -> r.tableName(table).item(item));
  }

  /** Returns an item of {@code Texts}, or null. */
  @Nullable Map<String, AttributeValue> stored(String pk) {
    var found = client().getItem(r -> r.tableName("Texts").key(Map.of("pk", fromS(pk))));
    return found.hasItem() ? found.item() : null;
  }

  @Override
  public void close() {
    target.close();
  }
}
