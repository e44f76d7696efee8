package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions of statements, on the tables of {@link Statements}. */
final class Transactions implements AutoCloseable {
  private final Statements statements = new Statements();

  static ParameterizedStatement statement(String text, AttributeValue... parameters) {
    ParameterizedStatement.Builder statement = ParameterizedStatement.builder().statement(text);
    return parameters.length == 0 ? statement.build() : statement.parameters(parameters).build();
  }

  ExecuteTransactionResponse run(
      Consumer<ExecuteTransactionRequest.Builder> change, String... texts) {
    return execute(
        r -> {
          r.transactStatements(Arrays.stream(texts).map(Transactions::statement).toList());
          change.accept(r);
        });
  }

  ExecuteTransactionResponse run(String... texts) {
    return run(r -> {}, texts);
  }

  String refusal(String... texts) {
    return Statements.refusal(() -> run(texts));
  }

  TransactionCanceledException cancelled(String... texts) {
    return catchThrowableOfType(TransactionCanceledException.class, () -> run(texts));
  }

  void put(String pk) {
    statements.put("Texts", Map.of("pk", fromS(pk), "a", fromN("1")));
  }

  ExecuteTransactionResponse execute(Consumer<ExecuteTransactionRequest.Builder> request) {
    return statements.client().executeTransaction(request);
  }

  Map<String, AttributeValue> stored(String pk) {
    return statements.stored(pk);
  }

  void advance(Duration time) {
    statements.advance(time);
  }

  @Override
  public void close() {
    statements.close();
  }
}
