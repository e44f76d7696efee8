package io.dynamobackup.engine.expression;

/** The parameters that hold an expression, in the order AWS reads them. */
enum ExpressionKind {
  UPDATE("UpdateExpression"),
  CONDITION("ConditionExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  FILTER("FilterExpression"),
  PROJECTION("ProjectionExpression");

  private final String parameter;

  ExpressionKind(String parameter) {
    this.parameter = parameter;
  }

  /** Returns the name of the parameter, as error texts give it. */
  String parameter() {
    return parameter;
  }
}
