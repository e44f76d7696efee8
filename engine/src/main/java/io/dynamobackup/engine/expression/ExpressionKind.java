package io.dynamobackup.engine.expression;

import java.util.List;

/** The parameters that hold an expression, in the order AWS reads them. */
enum ExpressionKind {
  UPDATE("UpdateExpression"),
  CONDITION("ConditionExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  FILTER("FilterExpression"),
  PROJECTION("ProjectionExpression"),
  /** A statement of PartiQL: no parameter, and errors do not name it. */
  STATEMENT("");

  /** The order in which AWS lists them in its errors. */
  static final List<ExpressionKind> LISTED =
      List.of(PROJECTION, FILTER, KEY_CONDITION, UPDATE, CONDITION);

  private final String parameter;

  ExpressionKind(String parameter) {
    this.parameter = parameter;
  }

  /** Returns the name of the parameter, as error texts give it. */
  String parameter() {
    return parameter;
  }
}
