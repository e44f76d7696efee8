package io.dynamobackup.engine.partiql;

/** A step of a {@link Node.Reference}: into a map by name, into a list by position, or into all. */
sealed interface Step {

  /** Returns where it stands. */
  Place place();

  /** A member of a map, or the attribute it begins with. */
  record Name(String name, Place place) implements Step {}

  /** An element of a list. */
  record Index(Node position, Place place) implements Step {}

  /** An asterisk, alone or in brackets. */
  record Wildcard(Place place) implements Step {}
}
