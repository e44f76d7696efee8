package io.dynamobackup.engine.partiql;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How an attribute is compared with values. */
@API(status = Status.INTERNAL)
public enum Relation {
  EQUAL("="),
  NOT_EQUAL("<>"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  BETWEEN("between"),
  IN("in"),
  BEGINS_WITH("begins_with");

  private final String text;

  Relation(String text) {
    this.text = text;
  }

  /** Returns the relation an operator stands for. */
  static Relation of(String operator) {
    for (Relation relation : values()) {
      if (relation.text.equals(operator)) {
        return relation;
      }
    }
    throw new IllegalArgumentException("operator (%s) must be a relation".formatted(operator));
  }

  /** Returns the relation that says the same with the attribute behind the value. */
  Relation mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      case EQUAL, NOT_EQUAL, BETWEEN, IN, BEGINS_WITH -> this;
    };
  }

  String text() {
    return text;
  }
}
