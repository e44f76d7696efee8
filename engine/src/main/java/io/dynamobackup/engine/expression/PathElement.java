package io.dynamobackup.engine.expression;

/** A step of a document path: into a map by name, or into a list by position. */
sealed interface PathElement {

  /**
   * Returns the step with its placeholder replaced.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is not defined
   */
  PathElement resolve(Definitions definitions);

  /** A member of a map, or an attribute of the item; prints as its name. */
  record Attribute(String name) implements PathElement {
    @Override
    public PathElement resolve(Definitions definitions) {
      return this;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A name the request gives elsewhere; starts with {@code #}. */
  record NamePlaceholder(String placeholder) implements PathElement {
    @Override
    public PathElement resolve(Definitions definitions) {
      return new Attribute(definitions.name(placeholder));
    }
  }

  /** An element of a list; prints in brackets. */
  record Index(int position) implements PathElement {
    @Override
    public PathElement resolve(Definitions definitions) {
      return this;
    }

    @Override
    public String toString() {
      return "[" + position + "]";
    }
  }
}
