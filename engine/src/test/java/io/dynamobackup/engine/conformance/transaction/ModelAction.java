package io.dynamobackup.engine.conformance.transaction;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A write to an account, or only a condition on it, of the model test. */
record ModelAction(Kind kind, String table, String id, int amount, Condition condition) {
  private static final String AMOUNT = ":a";

  enum Kind {
    PUT,
    DELETE,
    /** Adds the amount to the balance. */
    ADD,
    /** Sets the balance from an attribute that no account has. */
    SPOIL,
    CHECK,
    /** Puts an account whose id is a number. */
    PUT_BADLY
  }

  enum Condition {
    NONE(null),
    EXISTS("attribute_exists(id)"),
    ABSENT("attribute_not_exists(id)"),
    RICH("balance >= :a");

    private final @Nullable String expression;

    Condition(@Nullable String expression) {
      this.expression = expression;
    }
  }

  /** An action that is only there for its condition has one. */
  ModelAction {
    if (kind == Kind.CHECK && condition == Condition.NONE) {
      condition = Condition.EXISTS;
    }
  }

  Map<String, AttributeValue> key() {
    return Map.of("id", fromS(id));
  }

  Map<String, AttributeValue> item() {
    return Map.of(
        "id",
        kind == Kind.PUT_BADLY ? fromN("1") : fromS(id),
        "balance",
        fromN(Integer.toString(amount)));
  }

  @Nullable String conditionExpression() {
    return condition.expression;
  }

  String updateExpression() {
    return kind == Kind.ADD ? "ADD balance :a" : "SET balance = absent";
  }

  /** Returns the values of the expressions, null if there are none. */
  @Nullable Map<String, AttributeValue> values() {
    boolean used = kind == Kind.ADD || condition == Condition.RICH;
    return used ? Map.of(AMOUNT, fromN(Integer.toString(amount))) : null;
  }

  TransactWriteItem inTransaction() {
    return switch (kind) {
      case PUT, PUT_BADLY ->
          Actions.put(
              item(),
              p ->
                  p.tableName(table)
                      .conditionExpression(conditionExpression())
                      .expressionAttributeValues(values()));
      case DELETE ->
          Actions.delete(
              key(),
              d ->
                  d.tableName(table)
                      .conditionExpression(conditionExpression())
                      .expressionAttributeValues(values()));
      case ADD, SPOIL ->
          Actions.update(
              key(),
              u ->
                  u.tableName(table)
                      .updateExpression(updateExpression())
                      .conditionExpression(conditionExpression())
                      .expressionAttributeValues(values()));
      case CHECK ->
          Actions.check(
              key(),
              c ->
                  c.tableName(table)
                      .conditionExpression(conditionExpression())
                      .expressionAttributeValues(values()));
    };
  }
}
