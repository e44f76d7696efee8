package io.dynamobackup.engine.expression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parts of items a request asks for. */
@API(status = Status.EXPERIMENTAL)
public final class ProjectionExpression {
  private final String parameter;
  private final PathTree tree;
  private final AttributeUse use = new AttributeUse();

  private ProjectionExpression(String parameter, List<Path> paths) {
    this.parameter = parameter;
    this.tree = PathTree.of(paths);
    paths.forEach(use::add);
  }

  static ProjectionExpression bind(List<Path> parsed, Definitions definitions) {
    List<Path> paths = parsed.stream().map(path -> path.define(definitions)).toList();
    PathRules.requireDistinct(ExpressionKind.PROJECTION, paths);
    return new ProjectionExpression(ExpressionKind.PROJECTION.parameter(), paths);
  }

  /** Returns what {@code AttributesToGet} asks for. */
  static ProjectionExpression ofAttributes(List<String> attributes) {
    return new ProjectionExpression("AttributesToGet", attributes.stream().map(Path::of).toList());
  }

  /** Returns the parameter of the request that this is. */
  public String parameter() {
    return parameter;
  }

  /**
   * Returns the parts of the item, each in the maps and lists it stands in.
   *
   * <p>Of a list, the chosen elements move together; a path that leads nowhere leaves no trace.
   */
  public Map<String, AttributeValue> apply(Map<String, AttributeValue> item) {
    return tree.select(item);
  }

  /** Returns the attributes of the item the paths begin at. */
  public Set<String> attributes() {
    return use.attributes();
  }

  /**
   * Refuses paths into attributes that are keys.
   *
   * @param keys the key attributes of the table
   * @param indexKeys those of its indexes
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public void requireScalarKeys(Collection<String> keys, Collection<String> indexKeys) {
    use.requireScalars(keys, indexKeys);
  }
}
