package io.dynamobackup.engine.partiql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole statement. */
sealed interface Statement extends Node {

  /**
   * Reads items.
   *
   * @param projections what is shown of them; empty for all, an asterisk
   * @param orderBy by what they are ordered; empty if it is not said
   */
  record Select(
      List<Node> projections,
      Node.Reference from,
      @Nullable Node where,
      List<OrderTerm> orderBy,
      Place place)
      implements Statement {
    public Select {
      projections = List.copyOf(projections);
      orderBy = List.copyOf(orderBy);
    }
  }

  /** An attribute by which items are ordered. */
  record OrderTerm(Node key, boolean descending) {}

  /** Creates an item. */
  record Insert(Node.Reference into, Node value, @Nullable Returning returning, Place place)
      implements Statement {}

  /** Changes an item. */
  record Update(
      Node.Reference table,
      List<Clause> clauses,
      @Nullable Node where,
      @Nullable Returning returning,
      Place place)
      implements Statement {
    public Update {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * What an update does to one place of the item.
   *
   * @param value what it sets; null if it removes
   */
  record Clause(Node.Reference target, @Nullable Node value) {}

  /** Checks an item, in a transaction. */
  record Exists(Select select, Place place) implements Statement {}

  /** Removes an item. */
  record Delete(
      Node.Reference from, @Nullable Node where, @Nullable Returning returning, Place place)
      implements Statement {}
}
