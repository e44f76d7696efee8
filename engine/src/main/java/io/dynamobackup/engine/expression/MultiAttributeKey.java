package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.KeyAttribute;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A key of several attributes, and what it demands of a query: an equality for every attribute of
 * its partition key, and for the first attributes of its sort key, the last of which may be asked
 * for otherwise (Developer Guide, "Multi-attribute key schema").
 */
record MultiAttributeKey(List<KeyAttribute> partitions, List<KeyAttribute> sorts) {

  void check(List<KeyTerm> terms) {
    List<String> missing = withoutEquality(partitions, terms);
    if (!missing.isEmpty()) {
      throw InvalidExpression.because(
          "HASH key attributes %s must have equality conditions specified in the query"
              .formatted(String.join(", ", missing)));
    }
    List<KeyAttribute> asked = sorts.stream().filter(sort -> isNamed(sort, terms)).toList();
    if (!asked.isEmpty()) {
      checkBefore(asked.get(asked.size() - 1), terms);
    }
    KeyConditionExpression.requireAtMost(partitions.size() + sorts.size(), terms);
    if (partitions.size() + asked.size() < terms.size()) {
      throw KeyConditionExpression.missed(sorts.get(asked.size()));
    }
  }

  private void checkBefore(KeyAttribute last, List<KeyTerm> terms) {
    List<String> missing = withoutEquality(sorts.subList(0, sorts.indexOf(last)), terms);
    if (!missing.isEmpty()) {
      throw InvalidExpression.because(
          "RANGE key attributes %s must have equality conditions specified in the query because a condition is present on key attribute %s"
              .formatted(String.join(", ", missing), last.name()));
    }
  }

  boolean isNamed(KeyAttribute attribute, List<KeyTerm> terms) {
    return of(attribute, terms).findAny().isPresent();
  }

  /** AWS tells of those of which nothing is asked before those of which too little is. */
  private static List<String> withoutEquality(List<KeyAttribute> keys, List<KeyTerm> terms) {
    List<String> absent = without(keys, terms, term -> true);
    return absent.isEmpty() ? without(keys, terms, term -> term.operator().equals("=")) : absent;
  }

  private static List<String> without(
      List<KeyAttribute> keys, List<KeyTerm> terms, Predicate<KeyTerm> wanted) {
    return keys.stream()
        .filter(key -> of(key, terms).noneMatch(wanted))
        .map(KeyAttribute::name)
        .toList();
  }

  private static Stream<KeyTerm> of(KeyAttribute attribute, List<KeyTerm> terms) {
    return terms.stream().filter(term -> term.attribute().equals(attribute.name()));
  }
}
