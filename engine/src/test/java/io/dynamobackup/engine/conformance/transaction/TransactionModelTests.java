package io.dynamobackup.engine.conformance.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.transaction.AccountsModel.Event;
import io.dynamobackup.engine.conformance.transaction.ModelAction.Condition;
import io.dynamobackup.engine.conformance.transaction.ModelAction.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Single writes, batches and transactions do to tables what they do to maps, or nothing. */
class TransactionModelTests {
  private static final List<String> TABLES = List.of("Checking", "Savings");

  /** A call: one write, a batch of puts and deletes, or a transaction. */
  sealed interface Step {
    record Single(ModelAction action) implements Step {}

    record Batch(List<ModelAction> actions) implements Step {}

    record Together(List<ModelAction> actions) implements Step {}
  }

  @Provide
  Arbitrary<ModelAction> actions() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, Kind.PUT),
                Tuple.of(4, Kind.DELETE),
                Tuple.of(6, Kind.ADD),
                Tuple.of(4, Kind.CHECK),
                Tuple.of(1, Kind.SPOIL),
                Tuple.of(1, Kind.PUT_BADLY)),
            Arbitraries.of(TABLES),
            Arbitraries.of("a", "b", "c", "d", "e", "f"),
            Arbitraries.integers().between(0, 5),
            Arbitraries.frequency(
                Tuple.of(5, Condition.NONE),
                Tuple.of(1, Condition.EXISTS),
                Tuple.of(1, Condition.ABSENT),
                Tuple.of(1, Condition.RICH)))
        .as(ModelAction::new);
  }

  @Provide
  Arbitrary<Step> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, singles().map(Step.Single::new)),
        Tuple.of(1, batches().map(Step.Batch::new)),
        Tuple.of(4, actions().list().ofMinSize(1).ofMaxSize(5).map(Step.Together::new)));
  }

  private Arbitrary<ModelAction> singles() {
    return actions().filter(action -> action.kind() != Kind.CHECK);
  }

  /** A batch knows no conditions, and no item twice. */
  private Arbitrary<List<ModelAction>> batches() {
    return actions()
        .filter(action -> action.kind() == Kind.PUT || action.kind() == Kind.DELETE)
        .map(
            action ->
                new ModelAction(
                    action.kind(), action.table(), action.id(), action.amount(), Condition.NONE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .uniqueElements(action -> List.of(action.table(), action.id()));
  }

  @Property(seed = "31", tries = 60)
  void tables_are_maps_and_a_failed_transaction_changes_nothing(
      @ForAll @Size(min = 8, max = 40) List<@From("steps") Step> steps) {
    try (Target target = Target.instant()) {
      TABLES.forEach(table -> create(target.client(), table));
      AccountsModel model = new AccountsModel(TABLES);

      for (Step step : steps) {
        assertThat(outcome(target.client(), step)).as("%s", step).isEqualTo(expected(model, step));
        TABLES.forEach(
            table ->
                assertThat(accounts(target.client(), table))
                    .as("%s after %s", table, step)
                    .isEqualTo(model.accounts(table)));
      }

      TABLES.forEach(
          table -> assertThat(events(target, table)).as(table).isEqualTo(model.events(table)));
    }
  }

  private static void create(DynamoDbClient client, String table) {
    Actions.create(client, table);
    client.updateTable(
        r ->
            r.tableName(table)
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
  }

  private static @Nullable List<String> expected(AccountsModel model, Step step) {
    if (step instanceof Step.Single single) {
      return List.of(model.write(single.action()));
    }
    if (step instanceof Step.Batch batch) {
      return batch.actions().stream().map(model::write).toList();
    }
    return model.transact(((Step.Together) step).actions());
  }

  private static @Nullable List<String> outcome(DynamoDbClient client, Step step) {
    if (step instanceof Step.Single single) {
      return List.of(single(client, single.action()));
    }
    if (step instanceof Step.Batch batch) {
      return batch(client, batch.actions());
    }
    return transact(client, ((Step.Together) step).actions());
  }

  private static String single(DynamoDbClient client, ModelAction action) {
    try {
      write(client, action);
      return "None";
    } catch (ConditionalCheckFailedException e) {
      return "ConditionalCheckFailed";
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
      return "ValidationError";
    }
  }

  private static void write(DynamoDbClient client, ModelAction action) {
    switch (action.kind()) {
      case PUT, PUT_BADLY ->
          client.putItem(
              r ->
                  r.tableName(action.table())
                      .item(action.item())
                      .conditionExpression(action.conditionExpression())
                      .expressionAttributeValues(action.values()));
      case DELETE ->
          client.deleteItem(
              r ->
                  r.tableName(action.table())
                      .key(action.key())
                      .conditionExpression(action.conditionExpression())
                      .expressionAttributeValues(action.values()));
      case ADD, SPOIL ->
          client.updateItem(
              r ->
                  r.tableName(action.table())
                      .key(action.key())
                      .updateExpression(action.updateExpression())
                      .conditionExpression(action.conditionExpression())
                      .expressionAttributeValues(action.values()));
      case CHECK -> throw new AssertionError("there is no call that only checks");
    }
  }

  private static List<String> batch(DynamoDbClient client, List<ModelAction> actions) {
    Map<String, List<WriteRequest>> requests = new HashMap<>();
    actions.forEach(
        action ->
            requests
                .computeIfAbsent(action.table(), table -> new ArrayList<>())
                .add(
                    action.kind() == Kind.PUT
                        ? WriteRequest.builder().putRequest(p -> p.item(action.item())).build()
                        : WriteRequest.builder().deleteRequest(d -> d.key(action.key())).build()));
    client.batchWriteItem(r -> r.requestItems(requests));
    return actions.stream().map(action -> "None").toList();
  }

  private static @Nullable List<String> transact(DynamoDbClient client, List<ModelAction> actions) {
    try {
      client.transactWriteItems(
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

  private static Map<String, Integer> accounts(DynamoDbClient client, String table) {
    Map<String, Integer> accounts = new TreeMap<>();
    client
        .scan(r -> r.tableName(table))
        .items()
        .forEach(item -> accounts.put(item.get("id").s(), balance(item)));
    return accounts;
  }

  private static @Nullable Integer balance(Map<String, AttributeValue> item) {
    return item.isEmpty() ? null : Integer.valueOf(item.get("balance").n());
  }

  private static List<Event> events(Target target, String table) {
    String arn = target.client().describeTable(r -> r.tableName(table)).table().latestStreamArn();
    String shard =
        target
            .streams()
            .describeStream(r -> r.streamArn(arn))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    String start =
        target
            .streams()
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return target.streams().getRecords(r -> r.shardIterator(start)).records().stream()
        .map(
            record ->
                new Event(
                    record.dynamodb().keys().get("id").s(),
                    balance(record.dynamodb().oldImage()),
                    balance(record.dynamodb().newImage())))
        .toList();
  }
}
