package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.expression.UpdateExpression;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A statement with its parameters, right in itself, whatever the table. */
@API(status = Status.INTERNAL)
public sealed interface BoundStatement {

  /** Returns the table it names. */
  String tableName();

  /**
   * Reads items.
   *
   * @param columns what is shown of them; empty for all
   * @param where which; null for all
   * @param orderBy in which order; empty if it is not said
   */
  record Select(
      Target target, List<Column> columns, @Nullable Predicate where, List<OrderKey> orderBy)
      implements BoundStatement {
    /** Copies the lists. */
    public Select {
      columns = List.copyOf(columns);
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public String tableName() {
      return target.tableName();
    }
  }

  /** An attribute that items are ordered by. */
  record OrderKey(String attribute, boolean descending) {}

  /** Creates an item. */
  record Insert(String tableName, Map<String, AttributeValue> item) implements BoundStatement {}

  /**
   * Changes the item that a condition names the key of.
   *
   * @param where null if there is no condition, which is an error once the table is known
   */
  record Update(
      String tableName,
      UpdateExpression update,
      @Nullable Predicate where,
      @Nullable Returning returning)
      implements BoundStatement {}

  /** Removes the item that a condition names the key of. */
  record Delete(String tableName, @Nullable Predicate where, @Nullable Returning returning)
      implements BoundStatement {}

  /** Checks the item that a condition names the key of. */
  record Exists(Select select) implements BoundStatement {
    @Override
    public String tableName() {
      return select.tableName();
    }
  }
}
