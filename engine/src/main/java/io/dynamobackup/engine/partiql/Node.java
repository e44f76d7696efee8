package io.dynamobackup.engine.partiql;

import java.math.BigDecimal;
import java.util.List;

/** A part of a statement that has a value, or the statement. */
sealed interface Node
    permits Node.Value, Node.Reference, Node.Operation, Node.TypeTest, Node.Call, Statement {

  /** Returns where it begins. */
  Place place();

  /** What stands for a value, whatever the item. */
  sealed interface Value extends Node {}

  /** A string. */
  record Text(String text, Place place) implements Value {}

  /** A number, its sign included. */
  record Numeral(BigDecimal number, Place place) implements Value {}

  /** A boolean. */
  record Bool(boolean value, Place place) implements Value {}

  /** {@code NULL}. */
  record Null(Place place) implements Value {}

  /** {@code MISSING}, which no attribute has. */
  record Missing(Place place) implements Value {}

  /** A question mark; its value is that of the request's parameter at this position, from 0. */
  record Parameter(int position, Place place) implements Value {}

  /** {@code [a, b]}, or {@code (a, b)}. */
  record Sequence(List<Node> members, Place place) implements Value {
    public Sequence {
      members = List.copyOf(members);
    }
  }

  /** <code>&lt;&lt;a, b&gt;&gt;</code>, a set. */
  record Bag(List<Node> members, Place place) implements Value {
    public Bag {
      members = List.copyOf(members);
    }
  }

  /** <code>{'a': b}</code>, a map. */
  record Tuple(List<Member> members, Place place) implements Value {
    public Tuple {
      members = List.copyOf(members);
    }
  }

  /** A name and a value of a {@link Tuple}. */
  record Member(Node name, Node value) {}

  /** A name, and the way from there: {@code a.b[0]}. */
  record Reference(List<Step> steps, Place place) implements Node {
    public Reference {
      steps = List.copyOf(steps);
    }

    /** Returns the name it begins with. */
    String root() {
      return ((Step.Name) steps.get(0)).name();
    }

    boolean isName() {
      return steps.size() == 1;
    }
  }

  /** An operator with what it is applied to: one, two or, for {@code between}, three operands. */
  record Operation(String operator, List<Node> operands, Place place) implements Node {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /**
   * {@code a IS MISSING}, or with another type.
   *
   * @param type in lower case
   */
  record TypeTest(Node tested, String type, boolean negated, Place place) implements Node {}

  /**
   * A call of a function.
   *
   * @param function in lower case
   * @param star whether all its arguments are an asterisk
   */
  record Call(String function, List<Node> arguments, boolean star, Place place) implements Node {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
