package io.dynamobackup.engine.wire;

import java.util.List;

/**
 * What the model demands of a value and of what it is made of.
 *
 * <p>Whether all is well is found without leaving garbage; what is wrong, and where, is looked for
 * only after that.
 *
 * @param constraints of the value itself, in the order in which AWS lists them in brackets
 * @param parts of what it is made of
 */
record Rule(List<Constraint> constraints, Parts parts) {
  private static final Rule NOTHING = new Rule(List.of(), Parts.Nothing.NONE);

  Rule {
    constraints = List.copyOf(constraints);
  }

  /** Returns the rule that demands nothing. */
  static Rule nothing() {
    return NOTHING;
  }

  /** Returns whether this rule demands anything. */
  boolean demandsNothing() {
    return constraints.isEmpty() && parts == Parts.Nothing.NONE;
  }

  /** Returns whether a value and all in it are as demanded. */
  boolean holds(Object value) {
    return constraintsHold(value) && parts.hold(value);
  }

  /** Returns whether a structure is surely as demanded, of whose members some are there. */
  boolean holds(Object value, MemberSet present) {
    return parts instanceof Parts.Members members ? members.hold(value, present) : holds(value);
  }

  /** Returns whether a value itself is as demanded. */
  boolean constraintsHold(Object value) {
    for (int i = 0; i < constraints.size(); i++) {
      if (!constraints.get(i).holds().test(value)) {
        return false;
      }
    }
    return true;
  }

  /** Adds all that is wrong with a value: of its own constraints the last comes first, as AWS's. */
  void explain(Object value, String path, Violations violations) {
    for (int i = constraints.size() - 1; i >= 0; i--) {
      Constraint constraint = constraints.get(i);
      if (!constraint.holds().test(value)) {
        violations.add(value, path, constraint.text());
      }
    }
    parts.explain(value, path, violations);
  }
}
