package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.partiql.Relation;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.ArrayList;
import java.util.List;

/** Spreads a condition into the ways in which it can be met, as far as they differ in keys. */
final class Branches {
  private static final int MAX = 1_000;

  private final KeySchema schema;
  private boolean tooMany;

  Branches(KeySchema schema) {
    this.schema = schema;
  }

  /** Returns true if there were more than it makes sense to follow. */
  boolean areTooMany() {
    return tooMany;
  }

  List<Branch> of(Predicate predicate) {
    if (predicate instanceof Predicate.Comparison comparison && isKeyTest(comparison)) {
      return ofTest(comparison);
    }
    if (predicate instanceof Predicate.Conjunction conjunction) {
      List<Branch> branches = List.of(Branch.EMPTY);
      for (Predicate part : conjunction.parts()) {
        branches = and(branches, of(part));
      }
      return branches;
    }
    if (predicate instanceof Predicate.Disjunction disjunction && testsKeys(disjunction)) {
      List<Branch> branches = new ArrayList<>();
      disjunction.parts().forEach(part -> branches.addAll(of(part)));
      tooMany |= branches.size() > MAX;
      return branches;
    }
    return List.of(new Branch(List.of(), List.of(predicate)));
  }

  private static List<Branch> ofTest(Predicate.Comparison test) {
    if (test.relation() != Relation.IN) {
      return List.of(new Branch(List.of(test), List.of()));
    }
    return test.values().stream()
        .map(
            value ->
                new Predicate.Comparison(
                    test.attribute(), Relation.EQUAL, List.of(value), test.condition()))
        .map(equality -> new Branch(List.of(equality), List.of()))
        .toList();
  }

  private List<Branch> and(List<Branch> left, List<Branch> right) {
    if ((long) left.size() * right.size() > MAX) {
      tooMany = true;
      return left;
    }
    return left.stream().flatMap(one -> right.stream().map(one::and)).toList();
  }

  private boolean testsKeys(Predicate predicate) {
    if (predicate instanceof Predicate.Comparison comparison) {
      return isKeyTest(comparison);
    }
    if (predicate instanceof Predicate.Conjunction conjunction) {
      return conjunction.parts().stream().anyMatch(this::testsKeys);
    }
    return predicate instanceof Predicate.Disjunction disjunction
        && disjunction.parts().stream().anyMatch(this::testsKeys);
  }

  private boolean isKeyTest(Predicate.Comparison comparison) {
    KeyAttribute sort = schema.sort();
    return isPartitionTest(comparison)
        || (sort != null
            && comparison.attribute().equals(sort.name())
            && comparison.relation() != Relation.NOT_EQUAL);
  }

  private boolean isPartitionTest(Predicate.Comparison comparison) {
    return comparison.attribute().equals(schema.partition().name())
        && (comparison.relation() == Relation.EQUAL || comparison.relation() == Relation.IN);
  }

  /** Returns true if the condition can be met in partitions it names only. */
  boolean nameAllPartitions(Predicate predicate) {
    if (predicate instanceof Predicate.Comparison comparison) {
      return isPartitionTest(comparison);
    }
    if (predicate instanceof Predicate.Conjunction conjunction) {
      return conjunction.parts().stream().anyMatch(this::nameAllPartitions);
    }
    return predicate instanceof Predicate.Disjunction disjunction
        && disjunction.parts().stream().allMatch(this::nameAllPartitions);
  }
}
