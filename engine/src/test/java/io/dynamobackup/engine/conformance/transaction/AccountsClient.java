package io.dynamobackup.engine.conformance.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.stream.Tape;
import io.dynamobackup.engine.conformance.transaction.AccountsModel.Event;
import io.dynamobackup.engine.conformance.transaction.ModelAction.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Accounts in tables with streams, as a client writes and reads them. */
record AccountsClient(Target target) {

  /** Creates a table with a stream. */
  void create(String table) {
    Actions.create(client(), table);
    client()
        .updateTable(
            r ->
                r.tableName(table)
                    .streamSpecification(
                        s ->
                            s.streamEnabled(true)
                                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
  }

  private DynamoDbClient client() {
    return target.client();
  }

  /** Makes a call, and returns how its actions ended; null where it was refused. */
  @Nullable List<String> outcome(AccountsStep step) {
    if (step instanceof AccountsStep.Single single) {
      return List.of(single(single.action()));
    }
    if (step instanceof AccountsStep.Batch batch) {
      return batch(batch.actions());
    }
    return transact(((AccountsStep.Together) step).actions());
  }

  private String single(ModelAction action) {
    try {
      write(action);
      return "None";
    } catch (ConditionalCheckFailedException e) {
      return "ConditionalCheckFailed";
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
      return "ValidationError";
    }
  }

  private void write(ModelAction action) {
    switch (action.kind()) {
      case PUT, PUT_BADLY ->
          client()
              .putItem(
                  r ->
                      r.tableName(action.table())
                          .item(action.item())
                          .conditionExpression(action.conditionExpression())
                          .expressionAttributeValues(action.values()));
      case DELETE ->
          client()
              .deleteItem(
                  r ->
                      r.tableName(action.table())
                          .key(action.key())
                          .conditionExpression(action.conditionExpression())
                          .expressionAttributeValues(action.values()));
      case ADD, SPOIL ->
          client()
              .updateItem(
                  r ->
                      r.tableName(action.table())
                          .key(action.key())
                          .updateExpression(action.updateExpression())
                          .conditionExpression(action.conditionExpression())
                          .expressionAttributeValues(action.values()));
      case CHECK -> throw new AssertionError("there is no call that only checks");
    }
  }

  private List<String> batch(List<ModelAction> actions) {
    Map<String, List<WriteRequest>> requests = new HashMap<>();
    actions.forEach(
        action ->
            requests
                .computeIfAbsent(action.table(), table -> new ArrayList<>())
                .add(
                    action.kind() == Kind.PUT
                        ? WriteRequest.builder().putRequest(p -> p.item(action.item())).build()
                        : WriteRequest.builder().deleteRequest(d -> d.key(action.key())).build()));
    client().batchWriteItem(r -> r.requestItems(requests));
    return actions.stream().map(action -> "None").toList();
  }

  private @Nullable List<String> transact(List<ModelAction> actions) {
    try {
      client()
          .transactWriteItems(
              r -> r.transactItems(actions.stream().map(ModelAction::inTransaction).toList()));
      return actions.stream().map(action -> "None").toList();
    } catch (TransactionCanceledException e) {
      return e.cancellationReasons().stream().map(CancellationReason::code).toList();
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorMessage())
          .isEqualTo("Transaction request cannot include multiple operations on one item");
      return null;
    }
  }

  /** Returns the balances of all accounts of a table. */
  Map<String, Integer> accounts(String table) {
    Map<String, Integer> accounts = new TreeMap<>();
    client()
        .scan(r -> r.tableName(table))
        .items()
        .forEach(item -> accounts.put(item.get("id").s(), balance(item)));
    return accounts;
  }

  private static @Nullable Integer balance(Map<String, AttributeValue> item) {
    return item.isEmpty() ? null : Integer.valueOf(item.get("balance").n());
  }

  /** Returns what the stream of a table tells. */
  List<Event> events(String table) {
    return Tape.of(target, table).all().stream()
        .map(
            record ->
                new Event(
                    record.dynamodb().keys().get("id").s(),
                    balance(record.dynamodb().oldImage()),
                    balance(record.dynamodb().newImage())))
        .toList();
  }
}
