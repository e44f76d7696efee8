package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.BuiltCondition;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.ParsedStatement;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.UnchangedEdit;
import io.dynamobackup.engine.write.WriteCondition;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;

/**
 * A statement of a transaction, right in itself.
 *
 * @param position from 0; error texts tell it
 */
record TransactStatement(int position, ParameterizedStatement request, BoundStatement statement) {

  /** Checks a statement that is well-formed. */
  static TransactStatement of(
      int position, ParameterizedStatement request, ParsedStatement parsed) {
    return new TransactStatement(
        position,
        request,
        at(
            position,
            () -> {
              if (parsed.returns()) {
                throw Errors.validation("RETURNING clause is not supported in ExecuteTransaction.");
              }
              return parsed.bind(request.parameters());
            }));
  }

  /** Has errors about a statement tell which one it is. */
  static <T> T at(int position, Supplier<T> step) {
    try {
      return step.get();
    } catch (DynamoDbException e) {
      throw Errors.validation(
          "Validation failed in TransactStatements[%d]: %s".formatted(position, Errors.message(e)));
    }
  }

  String tableName() {
    return statement.tableName();
  }

  /** Returns what is written, checked or read of a table. */
  ItemWrite on(Table table) {
    return at(
        position,
        () -> {
          if (statement instanceof BoundStatement.Select select) {
            return read(select, table);
          }
          if (statement instanceof BoundStatement.Exists exists) {
            return check(exists.select(), table);
          }
          return StatementWrite.of(
                  statement, table.key(), request.returnValuesOnConditionCheckFailure())
              .write();
        });
  }

  private static ItemWrite read(BoundStatement.Select select, Table table) {
    requireTable(select);
    Map<String, AttributeValue> key = SingleItem.key(select, table);
    if (key == null) {
      throw Errors.validation(
          "Select statements within ExecuteTransaction must specify the primary key in the where"
              + " clause.");
    }
    return new ItemWrite(UnchangedEdit.of(key), WriteCondition.none());
  }

  /** "In a similar manner to ConditionCheck" (Developer Guide, "Performing transactions"). */
  private ItemWrite check(BoundStatement.Select select, Table table) {
    requireTable(select);
    WriteKey where = WriteKey.of(select.where(), table.key());
    if (!where.isWhole(table.key()) || where.others().isEmpty()) {
      throw Errors.validation("EXISTS() must contain a single item read with additional condition");
    }
    BuiltCondition condition =
        BuiltCondition.all(where.others().stream().map(Predicate::condition).toList());
    return new ItemWrite(
        UnchangedEdit.of(where.key()),
        new WriteCondition(
            condition.toExpression(), request.returnValuesOnConditionCheckFailure()));
  }

  private static void requireTable(BoundStatement.Select select) {
    if (select.target().indexName() != null) {
      throw Errors.validation("Reads on indices are not supported within transactions.");
    }
  }

  /** Returns how many bytes of values it brings. */
  long payload() {
    long parameters = request.parameters().stream().mapToLong(ItemSize::of).sum();
    return statement instanceof BoundStatement.Insert insert
        ? ItemSize.of(insert.item())
        : parameters;
  }

  /** Returns what the answer shows of the item that is there, or of none. */
  ItemResponse shown(@Nullable Map<String, AttributeValue> item) {
    if (item == null || !(statement instanceof BoundStatement.Select select)) {
      return ItemResponse.builder().build();
    }
    return ItemResponse.builder().item(new SelectedColumns(select.columns()).shown(item)).build();
  }
}
