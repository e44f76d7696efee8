package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.expression.BuiltCondition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a statement asks of its items, in a form in which keys can be found. */
@API(status = Status.INTERNAL)
public sealed interface Predicate {

  /** Returns the condition it is. */
  BuiltCondition condition();

  /** Returns the attributes it names, in the order it names them. */
  Set<String> attributes();

  /** Is met when all parts are; none is itself a conjunction. */
  record Conjunction(List<Predicate> parts) implements Predicate {
    /** Copies the list. */
    public Conjunction {
      parts = List.copyOf(parts);
    }

    @Override
    public BuiltCondition condition() {
      return BuiltCondition.all(parts.stream().map(Predicate::condition).toList());
    }

    @Override
    public Set<String> attributes() {
      return allOf(parts);
    }
  }

  /** Is met when one of its parts is. */
  record Disjunction(List<Predicate> parts) implements Predicate {
    /** Copies the list. */
    public Disjunction {
      parts = List.copyOf(parts);
    }

    @Override
    public BuiltCondition condition() {
      return BuiltCondition.any(parts.stream().map(Predicate::condition).toList());
    }

    @Override
    public Set<String> attributes() {
      return allOf(parts);
    }
  }

  /** Is met when its part is not. */
  record Negation(Predicate negated) implements Predicate {
    @Override
    public BuiltCondition condition() {
      return negated.condition().negated();
    }

    @Override
    public Set<String> attributes() {
      return negated.attributes();
    }
  }

  /** Compares an attribute of the item with values of the statement. */
  record Comparison(
      String attribute, Relation relation, List<AttributeValue> values, BuiltCondition condition)
      implements Predicate {
    /** Copies the list. */
    public Comparison {
      values = List.copyOf(values);
    }

    @Override
    public Set<String> attributes() {
      return Set.of(attribute);
    }
  }

  /** Anything else. */
  record Other(BuiltCondition condition) implements Predicate {
    @Override
    public Set<String> attributes() {
      return condition.attributes();
    }
  }

  private static Set<String> allOf(List<Predicate> parts) {
    Set<String> attributes = new LinkedHashSet<>();
    parts.forEach(part -> attributes.addAll(part.attributes()));
    return attributes;
  }
}
