package io.dynamobackup.engine.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What the placeholders of one expression stand for.
 *
 * @param kind whose errors these are
 * @param placeholders those of the request, which notes what is used
 */
record Definitions(ExpressionKind kind, Placeholders placeholders) {

  /** Returns the definitions of what has no placeholders. */
  static Definitions none() {
    return new Definitions(ExpressionKind.STATEMENT, Placeholders.of(null, null));
  }

  String name(String placeholder) {
    String name = placeholders.useName(placeholder);
    if (name == null) {
      throw error(
          "An expression attribute name used in the document path is not defined; attribute name: "
              + placeholder);
    }
    return name;
  }

  AttributeValue value(String placeholder) {
    AttributeValue value = placeholders.useValue(placeholder);
    if (value == null) {
      throw error(
          "An expression attribute value used in expression is not defined; attribute value: "
              + placeholder);
    }
    return value;
  }

  DynamoDbException error(String rule) {
    return InvalidExpression.in(kind, rule);
  }
}
