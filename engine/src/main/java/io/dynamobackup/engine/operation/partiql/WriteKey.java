package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.partiql.Relation;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key that the condition of a write names, and what it asks of the item besides.
 *
 * @param key the key attributes it names, each with its first value
 * @param twice a key attribute it names with another value, too; null if there is none
 */
record WriteKey(Map<String, AttributeValue> key, List<Predicate> others, @Nullable String twice) {

  /** Finds the equalities of key attributes, which are to be met together with all else. */
  static WriteKey of(@Nullable Predicate where, KeySchema schema) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    List<Predicate> others = new ArrayList<>();
    String twice = null;
    for (Predicate part : parts(where)) {
      if (part instanceof Predicate.Comparison test
          && test.relation() == Relation.EQUAL
          && schema.contains(test.attribute())) {
        AttributeValue other = key.putIfAbsent(test.attribute(), test.values().get(0));
        if (other != null && !other.equals(test.values().get(0)) && twice == null) {
          twice = test.attribute();
        }
      } else {
        others.add(part);
      }
    }
    return new WriteKey(key, others, twice);
  }

  private static List<Predicate> parts(@Nullable Predicate where) {
    if (where == null) {
      return List.of();
    }
    return where instanceof Predicate.Conjunction conjunction
        ? conjunction.parts()
        : List.of(where);
  }

  /** Returns true if it names all key attributes, each with one value. */
  boolean isWhole(KeySchema schema) {
    return twice == null
        && schema.attributes().stream().map(KeyAttribute::name).allMatch(key::containsKey);
  }

  /** Returns this; it is to name one value of each key attribute. */
  WriteKey requireOne() {
    if (twice != null) {
      throw Errors.validation(
          "Multiple conditions on same key %s. Only single item Update/Insert/Delete are supported"
              .formatted(twice));
    }
    return this;
  }

  /** Checks that it names all key attributes. */
  void requireWhole(KeySchema schema) {
    if (!isWhole(schema)) {
      throw Errors.validation(
          "Where clause does not contain a mandatory equality on all key attributes");
    }
  }

  /** Returns the key of one item, or attributes that are no key if it names several. */
  Map<String, AttributeValue> ofOneItem() {
    return twice == null ? key : Map.of();
  }
}
