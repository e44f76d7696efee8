package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An operand equal to one of a list, of 100 at most. */
record In(Operand operand, List<Operand> candidates) implements Condition {
  static final String OPERATOR = "IN";
  private static final int MAX_CANDIDATES = 100;

  In {
    candidates = List.copyOf(candidates);
  }

  @Override
  public Condition bind(Definitions definitions) {
    In bound =
        new In(
            operand.define(definitions),
            candidates.stream().map(candidate -> candidate.define(definitions)).toList());
    OperandRules rules = new OperandRules(definitions.kind());
    List<Operand> operands = Stream.concat(Stream.of(bound.operand), bound.stream()).toList();
    if (candidates.size() > MAX_CANDIDATES) {
      throw definitions.error(
          "The IN operator is provided with too many operands; number of operands: "
              + candidates.size());
    }
    operands.forEach(rules::count);
    rules.distinct(OPERATOR, operands);
    operands.forEach(rules::arguments);
    return bound;
  }

  @Override
  public boolean holds(Map<String, AttributeValue> item) {
    AttributeValue value = operand.of(item);
    return stream().anyMatch(candidate -> Comparator.EQUAL.test(value, candidate.of(item)));
  }

  private Stream<Operand> stream() {
    return candidates.stream();
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    operand.paths(visitor);
    candidates.forEach(candidate -> candidate.paths(visitor));
  }
}
