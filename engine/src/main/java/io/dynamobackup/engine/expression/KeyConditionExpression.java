package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.KeyAttribute;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The key condition of a query, before it is known which keys the table has. */
@API(status = Status.EXPERIMENTAL)
public final class KeyConditionExpression {
  private final List<KeyTerm> terms;

  KeyConditionExpression(Condition bound) {
    this(KeyTermReader.read(bound));
  }

  KeyConditionExpression(List<KeyTerm> terms) {
    this.terms = List.copyOf(terms);
  }

  /**
   * Returns what the condition means for a table or index.
   *
   * @param partition its partition key
   * @param sort its sort key, or null if it has none
   * @throws DynamoDbException with AWS's text if the condition does not fit these keys
   */
  public KeyCondition on(KeyAttribute partition, @Nullable KeyAttribute sort) {
    return on(partition, sort, key -> {});
  }

  /**
   * Returns what the condition means for a table or index.
   *
   * @param partitions the attributes of its partition key
   * @param sorts the attributes of its sort key, or none if it has none
   * @param other what else is to be checked of each key, before the condition is
   * @throws DynamoDbException with AWS's text if the condition does not fit these keys
   */
  public KeyCondition on(
      List<KeyAttribute> partitions, List<KeyAttribute> sorts, Consumer<KeyAttribute> other) {
    if (partitions.size() == 1 && sorts.size() <= 1) {
      return on(partitions.get(0), sorts.isEmpty() ? null : sorts.get(0), other);
    }
    partitions.forEach(other);
    sorts.forEach(other);
    MultiAttributeKey key = new MultiAttributeKey(partitions, sorts);
    key.check(terms);
    return new KeyCondition(
        partitions.stream().map(attribute -> require(attribute).values().get(0)).toList(),
        sorts.stream()
            .filter(attribute -> key.isNamed(attribute, terms))
            .map(attribute -> require(attribute).asSortKeyCondition())
            .toList());
  }

  private KeyCondition on(
      KeyAttribute partition, @Nullable KeyAttribute sort, Consumer<KeyAttribute> other) {
    other.accept(partition);
    requireAtMost(sort == null ? 1 : 2, terms);
    KeyTerm partitionTerm = require(partition);
    if (!partitionTerm.operator().equals("=")) {
      throw InvalidExpression.because("Query key condition not supported");
    }
    if (sort != null) {
      other.accept(sort);
    }
    SortKeyCondition sortCondition =
        sort == null || terms.size() == 1
            ? new SortKeyCondition.Any()
            : require(sort).asSortKeyCondition();
    return new KeyCondition(partitionTerm.values().get(0), sortCondition);
  }

  /** Returns what it says of a key, which must be something that can be looked up. */
  private KeyTerm require(KeyAttribute key) {
    KeyTerm ofKey =
        terms.stream()
            .filter(term -> term.attribute().equals(key.name()))
            .findFirst()
            .orElseThrow(() -> missed(key));
    if (!ofKey.isIndexable()) {
      throw InvalidExpression.because(
          "Attempted conditional constraint is not an indexable operation");
    }
    requireValues(ofKey, key);
    return ofKey;
  }

  static void requireAtMost(int keys, List<KeyTerm> terms) {
    if (terms.size() > keys) {
      throw InvalidExpression.because(
          "The number of query conditions (%d) exceeds the number of key attributes defined in the"
                  .formatted(terms.size())
              + " schema (%d)".formatted(keys));
    }
  }

  static DynamoDbException missed(KeyAttribute key) {
    return InvalidExpression.because("Query condition missed key schema element: " + key.name());
  }

  private static void requireValues(KeyTerm term, KeyAttribute key) {
    for (AttributeValue value : term.values()) {
      if (!Values.type(value).equals(key.type().toString())) {
        throw InvalidExpression.because(
            "One or more parameter values were invalid: Condition parameter type does not match"
                + " schema type");
      }
      requireNotEmpty(value, key);
    }
  }

  private static void requireNotEmpty(AttributeValue value, KeyAttribute key) {
    boolean emptyString = value.s() != null && value.s().isEmpty();
    boolean emptyBinary = value.b() != null && value.b().asByteArrayUnsafe().length == 0;
    if (emptyString || emptyBinary) {
      throw InvalidExpression.because(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty %s value. Key: %s"
                  .formatted(emptyString ? "string" : "binary", key.name()));
    }
  }
}
