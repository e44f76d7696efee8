package io.dynamobackup.engine.expression;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition or filter of a request, ready to be asked about items. */
@API(status = Status.EXPERIMENTAL)
public final class ConditionExpression {
  private final String name;
  private final Condition condition;
  private final AttributeUse use = new AttributeUse();

  /** Takes what AWS calls it in its errors, and the condition. */
  ConditionExpression(String name, Condition bound) {
    this.name = name;
    this.condition = bound;
    bound.paths(use::add);
  }

  static ConditionExpression bind(Condition parsed, Definitions definitions) {
    return new ConditionExpression("Filter Expression", parsed.bind(definitions));
  }

  /** Returns true if the item meets the condition; an item that does not exist is empty. */
  public boolean matches(Map<String, AttributeValue> item) {
    return condition.holds(item);
  }

  /** Returns the attributes of the item the condition names, without what is nested in them. */
  public Set<String> attributes() {
    return use.attributes();
  }

  /**
   * Refuses to filter by key attributes, as a query does.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public void requireNoKeys(Collection<String> keys) {
    for (String key : keys) {
      if (attributes().contains(key)) {
        throw InvalidExpression.because(
            name + " can only contain non-primary key attributes: Primary key attribute: " + key);
      }
    }
  }

  /**
   * Refuses paths into attributes that are keys.
   *
   * @param keys the key attributes of the table
   * @param indexKeys those of its indexes
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public void requireScalarKeys(Collection<String> keys, Collection<String> indexKeys) {
    use.requireScalars(keys, indexKeys);
  }

  Condition condition() {
    return condition;
  }
}
