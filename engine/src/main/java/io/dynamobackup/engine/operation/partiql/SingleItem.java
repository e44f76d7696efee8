package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.partiql.Relation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item that a select statement reads where it may read one only. */
final class SingleItem {
  private SingleItem() {}

  /** Returns true if a statement names the key of an item, and asks for nothing else. */
  static boolean isNamed(BoundStatement.Select select, Table table) {
    return select.target().indexName() == null && key(select, table) != null;
  }

  /** Returns the key that a statement names, or null if it does not name one, or asks for more. */
  static @Nullable Map<String, AttributeValue> key(BoundStatement.Select select, Table table) {
    WriteKey key = WriteKey.of(equalities(select.where()), table.key());
    return key.isWhole(table.key()) && key.others().isEmpty() ? key.key() : null;
  }

  /** To be one of one value is to be equal to it. */
  private static @Nullable Predicate equalities(@Nullable Predicate where) {
    if (where instanceof Predicate.Conjunction all) {
      return new Predicate.Conjunction(all.parts().stream().map(SingleItem::equality).toList());
    }
    return where == null ? null : equality(where);
  }

  private static Predicate equality(Predicate part) {
    return part instanceof Predicate.Comparison test
            && test.relation() == Relation.IN
            && test.values().size() == 1
        ? new Predicate.Comparison(
            test.attribute(), Relation.EQUAL, List.copyOf(test.values()), test.condition())
        : part;
  }
}
