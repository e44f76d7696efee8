package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.expression.BuiltCondition;
import io.dynamobackup.engine.expression.BuiltOperand;
import io.dynamobackup.engine.expression.BuiltPath;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.partiql.Returning;
import io.dynamobackup.engine.write.DeleteEdit;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.PutEdit;
import io.dynamobackup.engine.write.UpdateEdit;
import io.dynamobackup.engine.write.WriteCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * What a statement that writes asks for, on a table of some keys.
 *
 * @param named the key it names; null for one that brings an item
 * @param write the write, of that key
 * @param returning what it shows of its item
 */
record StatementWrite(@Nullable WriteKey named, ItemWrite write, ReturnValue returning) {

  /** Returns the write; it is to name the whole key of one item. */
  ItemWrite whole(KeySchema schema) {
    if (named != null) {
      named.requireOne().requireWhole(schema);
    }
    return write;
  }

  /** Finds the key of the item, as far as the statement names it. */
  static StatementWrite of(
      BoundStatement statement,
      KeySchema schema,
      @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
    if (statement instanceof BoundStatement.Insert insert) {
      return new StatementWrite(
          null,
          new ItemWrite(new InsertEdit(PutEdit.of(insert.item())), WriteCondition.none()),
          ReturnValue.NONE);
    }
    if (statement instanceof BoundStatement.Update update) {
      WriteKey where = WriteKey.of(update.where(), schema);
      return new StatementWrite(
          where,
          new ItemWrite(
              new UpdateEdit(where.ofOneItem(), update.update()),
              condition(ifExists(where.others(), schema), onFailure)),
          image(update.returning()));
    }
    BoundStatement.Delete delete = (BoundStatement.Delete) statement;
    WriteKey where = WriteKey.of(delete.where(), schema);
    return new StatementWrite(
        where,
        new ItemWrite(
            DeleteEdit.of(where.ofOneItem()),
            condition(unlessExists(where.others(), schema), onFailure)),
        image(delete.returning()));
  }

  /** "If the WHERE clause does not evaluate to true for any item", the update fails. */
  private static BuiltCondition ifExists(List<Predicate> others, KeySchema schema) {
    List<BuiltCondition> all = new ArrayList<>();
    all.add(existence("attribute_exists", schema));
    others.forEach(other -> all.add(other.condition()));
    return BuiltCondition.all(all);
  }

  /** Nothing is asked of an item that is not there to be removed. */
  private static @Nullable BuiltCondition unlessExists(List<Predicate> others, KeySchema schema) {
    if (others.isEmpty()) {
      return null;
    }
    return BuiltCondition.any(
        List.of(
            existence("attribute_not_exists", schema),
            BuiltCondition.all(others.stream().map(Predicate::condition).toList())));
  }

  private static BuiltCondition existence(String function, KeySchema schema) {
    return BuiltCondition.call(
        function, List.of(BuiltOperand.path(BuiltPath.of(schema.partition().name()))));
  }

  private static WriteCondition condition(
      @Nullable BuiltCondition condition, @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
    return new WriteCondition(condition == null ? null : condition.toExpression(), onFailure);
  }

  private static ReturnValue image(@Nullable Returning returning) {
    if (returning == null) {
      return ReturnValue.NONE;
    }
    return switch (returning) {
      case ALL_OLD -> ReturnValue.ALL_OLD;
      case ALL_NEW -> ReturnValue.ALL_NEW;
      case MODIFIED_OLD -> ReturnValue.UPDATED_OLD;
      case MODIFIED_NEW -> ReturnValue.UPDATED_NEW;
    };
  }
}
