package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns statements, whose parameters are known, into what they ask for. */
final class StatementBinder {
  private final ValueReader values;
  private final PredicateReader predicates;

  StatementBinder(ValueReader values) {
    this.values = values;
    this.predicates = new PredicateReader(values);
  }

  BoundStatement bind(Statement statement) {
    if (statement instanceof Statement.Select select) {
      return select(select);
    }
    if (statement instanceof Statement.Insert insert) {
      return insert(insert);
    }
    if (statement instanceof Statement.Update update) {
      return update(update);
    }
    if (statement instanceof Statement.Delete delete) {
      return delete(delete);
    }
    return new BoundStatement.Exists(select(((Statement.Exists) statement).select()));
  }

  private BoundStatement.Select select(Statement.Select select) {
    Target target = TargetReader.read(select.from());
    List<Column> columns = select.projections().stream().map(StatementBinder::column).toList();
    Predicate where = where(select.where());
    List<BoundStatement.OrderKey> orderBy =
        select.orderBy().stream().map(StatementBinder::orderKey).toList();
    return new BoundStatement.Select(target, columns, where, orderBy);
  }

  private static Column column(Node node) {
    if (!(node instanceof Node.Reference reference)) {
      throw Unsupported.pathComponent(node.place());
    }
    return new Column(PathReader.read(reference), PathReader.shownName(reference));
  }

  private static BoundStatement.OrderKey orderKey(Statement.OrderTerm term) {
    if (!(term.key() instanceof Node.Reference reference) || !reference.isName()) {
      throw Unsupported.pathComponent(term.key().place());
    }
    return new BoundStatement.OrderKey(reference.root(), term.descending());
  }

  private @Nullable Predicate where(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Predicate predicate = predicates.read(node);
    predicate.condition().toExpression();
    return predicate;
  }

  private BoundStatement insert(Statement.Insert insert) {
    String table = TargetReader.created(insert.into());
    if (insert.returning() != null) {
      throw Errors.notModelled("RETURNING of INSERT");
    }
    if (insert.value() instanceof Node.Parameter) {
      throw Errors.notModelled("INSERT of a parameter");
    }
    if (!(insert.value() instanceof Node.Tuple tuple)) {
      throw Malformed.statement("Expected a tuple in VALUE");
    }
    return new BoundStatement.Insert(table, values.item(tuple));
  }

  private BoundStatement update(Statement.Update update) {
    String table = TargetReader.changed(update.table());
    Predicate where = where(update.where());
    return new BoundStatement.Update(
        table, new UpdateReader(values).read(update.clauses()), where, update.returning());
  }

  private BoundStatement delete(Statement.Delete delete) {
    String table = TargetReader.changed(delete.from());
    Returning returning = delete.returning();
    if (returning != null && returning != Returning.ALL_OLD) {
      throw Errors.validation(
          "Invalid returning clause: RETURNING %s. Only RETURNING ALL OLD * is allowed in DELETE"
                  .formatted(returning.text())
              + " statements.");
    }
    return new BoundStatement.Delete(table, where(delete.where()), returning);
  }
}
