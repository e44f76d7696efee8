package io.dynamobackup.engine.operation.transaction;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.Expressions;
import io.dynamobackup.engine.write.DeleteEdit;
import io.dynamobackup.engine.write.ItemEdit;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.PutEdit;
import io.dynamobackup.engine.write.UnchangedEdit;
import io.dynamobackup.engine.write.UpdateEdit;
import io.dynamobackup.engine.write.WriteCondition;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One action of a transaction that writes, right in itself.
 *
 * @param tableName the name or ARN, as in the request
 * @param payload how many bytes of items and values the action sends
 */
record WriteAction(String tableName, ItemWrite write, long payload) {

  /** Checks what can be checked without the table. */
  static WriteAction of(TransactWriteItem item, ExpressionCache cache) {
    requireOne(item);
    if (item.put() != null) {
      return of(PutEdit.of(item.put().item()), ActionParameters.of(item.put()), cache);
    }
    if (item.delete() != null) {
      return of(DeleteEdit.of(item.delete().key()), ActionParameters.of(item.delete()), cache);
    }
    if (item.update() != null) {
      return of(item.update(), ActionParameters.of(item.update()), cache);
    }
    return of(
        UnchangedEdit.of(item.conditionCheck().key()),
        ActionParameters.of(item.conditionCheck()),
        cache);
  }

  private static void requireOne(TransactWriteItem item) {
    long actions =
        Stream.of(item.conditionCheck(), item.put(), item.delete(), item.update())
            .filter(Objects::nonNull)
            .count();
    if (actions > 1) {
      throw Errors.validation("TransactItems can only contain one of Check, Put, Update or Delete");
    }
    if (actions == 0) {
      throw Errors.validation(
          "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
    }
  }

  private static WriteAction of(ItemEdit edit, ActionParameters parameters, ExpressionCache cache) {
    return of(edit, parameters, parameters.bind(null, cache));
  }

  private static WriteAction of(Update update, ActionParameters parameters, ExpressionCache cache) {
    Map<String, AttributeValue> key = CanonicalItem.of(update.key());
    Expressions bound = parameters.bind(update.updateExpression(), cache);
    return of(new UpdateEdit(key, bound.update()), parameters, bound);
  }

  private static WriteAction of(ItemEdit edit, ActionParameters parameters, Expressions bound) {
    return new WriteAction(
        parameters.tableName(),
        new ItemWrite(edit, new WriteCondition(bound.condition(), parameters.onFailure())),
        ItemSize.of(edit.attributes()) + parameters.valueBytes());
  }
}
